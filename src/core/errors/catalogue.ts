/** The Excel error a failure ends in when it happens in a cell. */
export type CellErrorCode = "#VALUE!" | "#N/A" | "#NUM!" | "#DIV/0!";

interface Entry {
  readonly cell: CellErrorCode;
  /** What happened, with {slots} for the offending value and its place. */
  readonly text: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Every error a user can meet. Codes are stable: they stand in workbooks, logs and scripts. */
export const catalogue = {
  ACCOUNT_TYPE_MISSING: {
    cell: "#VALUE!",
    text: "{place} has no account type column.",
    remedy:
      'Give one type for the whole file with --type expense (or revenue …), or name the column with --map account-type="Header".',
  },
  ACCOUNT_TYPE_UNKNOWN: {
    cell: "#VALUE!",
    text: "{place}: {value} is not an account type we know ({rows} rows).",
    remedy:
      'Say what it is with --type "{label}=expense" (or revenue, asset, statistical …), or mend the cells.',
  },
  ACTIVITY_CONSTANT: {
    cell: "#N/A",
    text: "{count} point(s) show the cost at one level of activity only, {value}.",
    remedy: "Give periods with different activity: it takes two levels to part fixed from variable cost.",
  },
  AMOUNT_AMBIGUOUS: {
    cell: "#VALUE!",
    text: "Column {column}: amounts are written in more than one way ({first} and {second}).",
    remedy: "Write all of them with the same decimal mark.",
  },
  AMOUNT_IS_TEXT: {
    cell: "#VALUE!",
    text: "{place}: {value} is a number stored as text, which formulas leave out.",
    remedy:
      "Type the bare number, or select the column and choose Convert to Number (Data > Text to Columns > Finish).",
  },
  AMOUNT_NOT_A_NUMBER: {
    cell: "#VALUE!",
    text: "{place}: {value} is not a number.",
    remedy: "Enter a number; where none is needed, leave the cell blank.",
  },
  AMOUNT_TOO_FINE: {
    cell: "#VALUE!",
    text: "{place}: {value} has more decimals than its currency ({digits}).",
    remedy: "Round it, or correct the currency.",
  },
  AMOUNT_TOO_LARGE: {
    cell: "#NUM!",
    text: "{place}: {value} has more digits than can be kept exactly ({limit}).",
    remedy: "Report in thousands, or in a currency with fewer decimals.",
  },
  AS_OF_UNKNOWN: {
    cell: "#VALUE!",
    text: "as_of: {value} is no period from the first actual, {first}, on.",
    remedy: "Give the last period with actuals: its date, or its number where actuals have no dates.",
  },
  ARGUMENT_MISSING: {
    cell: "#VALUE!",
    text: "{output} needs {argument} ({known}), which is missing.",
    remedy: "Give the missing argument.",
  },
  CELLS_MERGED: {
    cell: "#VALUE!",
    text: "{place}: cells are merged inside the data.",
    remedy: "Unmerge them and fill each cell.",
  },
  CELLS_IN_USE: {
    cell: "#VALUE!",
    text: "{place} is in the way: {value}. {needed} must be empty.",
    remedy: "Select a cell with empty cells beside and below it, or clear that one.",
  },
  CELL_EDITING: {
    cell: "#N/A",
    text: "A cell is being edited.",
    remedy: "Finish the entry with Enter or Esc and try again. Nothing was changed.",
  },
  BACKTEST_TOO_SHORT: {
    cell: "#N/A",
    text: "{count} values are too few to hold forecasts of {horizon} period(s) against what came.",
    remedy: "Give a longer history or a shorter horizon.",
  },
  BANDS_NOT_RISING: {
    cell: "#VALUE!",
    text: "bands: {value} is no later month than the one before.",
    remedy: "Give whole months in rising order, such as 12 and 24.",
  },
  BREAKAGE_RATE: {
    cell: "#VALUE!",
    text: "{value} is no breakage rate.",
    remedy: "Give the share that is never redeemed, 0 or more and below 1: 0.1 for 10 %.",
  },
  CELL_EMPTY: {
    cell: "#VALUE!",
    text: "{place}: {column} is blank on a row that holds data.",
    remedy: "Fill the cell, or delete the row.",
  },
  CELL_ERROR: {
    cell: "#VALUE!",
    text: "{place}: the cell shows {value}.",
    remedy: "Mend the formula in that cell, or clear it.",
  },
  CHANNELS_TOO_MANY: {
    cell: "#VALUE!",
    text: "{what} takes up to {limit} channels, and there are more.",
    remedy: "Attribute by a coarser name: by channel instead of by campaign or by advertisement.",
  },
  CLOSED_CURRENCY: {
    cell: "#VALUE!",
    text: "{place}: the period was closed in {closed}, and {what} in {now}.",
    remedy: "Keep the currency that the period was closed in, or re-open the period before it is changed.",
  },
  CLOSED_TWICE: {
    cell: "#VALUE!",
    text: "{place}: {period} is closed in {first} already, for the same contract and obligation.",
    remedy: "Keep the row that holds, and delete the other one or set it to reopened.",
  },
  CLOSED_OVERLAP: {
    cell: "#VALUE!",
    text: "{place}: the closed period {period} overlaps {other} ({first}).",
    remedy: "Close periods that follow one another: correct one of them, or set its rows to reopened.",
  },
  CLOSED_WITHOUT_CONTRACT: {
    cell: "#VALUE!",
    text: "{place}: closed figures of a contract that is no longer there, {contract}: {amount} recognised, in {rows} rows.",
    remedy:
      "Put the contract back, with a price of 0 if it was a mistake; or re-open its periods; or leave it out, which takes its closed figures off the books.",
  },
  CODE_NOT_LOADED: {
    cell: "#N/A",
    text: "A part of FINOPS could not be loaded.",
    remedy: "Check the connection, then recalculate with Ctrl+Alt+F9.",
  },
  COLUMNS_DIFFER: {
    cell: "#VALUE!",
    text: "Column {header} holds {first} in one file and {second} in another.",
    remedy: "Bring both files to the same form, or report them one by one.",
  },
  COLUMNS_TOO_MANY: {
    cell: "#VALUE!",
    text: "{argument} has {columns} columns, and {output} takes one.",
    remedy: "Give one column, or ask for one output at a time.",
  },
  COLUMN_MISSING: {
    cell: "#VALUE!",
    text: "{place} has no {role} column. Its headers are: {headers}.",
    remedy: 'Name it with --map {role}="Header", or add the column.',
  },
  CONTRACT_REFUSED: {
    cell: "#VALUE!",
    text: "{place}: {what} So contract {contract} cannot be recognised.",
    remedy: "{remedy} Or leave the contract out.",
  },
  CONTRACT_TWICE: {
    cell: "#VALUE!",
    text: "{place}: contract {contract} stands in {first} already.",
    remedy: "Give each contract one row; a change of it is a row of its own with modification of.",
  },
  CONTRACT_UNKNOWN: {
    cell: "#VALUE!",
    text: "{place}: there is no contract {contract}.",
    remedy: "Correct the id, or add the contract to the table of contracts.",
  },
  CONTRACT_WITHOUT_OBLIGATIONS: {
    cell: "#VALUE!",
    text: "{place}: contract {contract} has no obligations.",
    remedy: "Add what it promises to the table of obligations.",
  },
  CONTROLS_MISSING: {
    cell: "#N/A",
    text: "{method} compares with units without treatment, and all {units} unit(s) are treated.",
    remedy: "Add units that were not treated, or choose before after, which claims less.",
  },
  CONTROLS_TOO_MANY: {
    cell: "#N/A",
    text: "{controls} controls are too many for {periods} periods before the start: the regression would fit their noise.",
    remedy: "Give more periods before the start, fewer controls, or choose synthetic.",
  },
  COST_ZERO: {
    cell: "#DIV/0!",
    text: "The costs of {units} unit(s) make 0 together: there is no return on nothing.",
    remedy: "Give what was spent, or leave the campaign out.",
  },
  CURRENCIES_MIXED: {
    cell: "#VALUE!",
    text: "{place}: the row is in {value}, and {other} is in {currency}: amounts of two currencies are not added up.",
    remedy: "Keep the rows of one currency, or turn the amounts into one and state it on every row.",
  },
  CURRENCY_ABSENT: {
    cell: "#VALUE!",
    text: "{place} has no row in {value}. Its currencies: {known}.",
    remedy: "Choose one of them with --currency, or in the pane.",
  },
  CURRENCY_DIFFERS: {
    cell: "#VALUE!",
    text: "{place}: the modification is in {value}, and its contract in {currency}.",
    remedy: "Give both in the contract's currency.",
  },
  CURRENCY_MISSING: {
    cell: "#VALUE!",
    text: "{place}: the row states no currency while others do.",
    remedy: "Enter the ISO 4217 code.",
  },
  CURRENCY_UNKNOWN: {
    cell: "#VALUE!",
    text: "{place}: {value} is not an ISO 4217 currency code.",
    remedy: "Use a three-letter code such as EUR, JPY or KWD.",
  },
  DATA_REFUSED: {
    cell: "#VALUE!",
    text: "{count} problem(s) in {place}.",
    remedy: "Mend the cells listed and run again.",
  },
  DATE_AMBIGUOUS: {
    cell: "#VALUE!",
    text: "{place}: {value} can be read as day/month or month/day.",
    remedy: "Say which with --dates dmy or --dates mdy.",
  },
  DATE_IS_TEXT: {
    cell: "#VALUE!",
    text: "{place}: {value} is text in a column of dates or numbers.",
    remedy: "Convert it to a real date (Data > Text to Columns > Date).",
  },
  DATE_UNREADABLE: {
    cell: "#VALUE!",
    text: "{place}: {value} is not a date or period.",
    remedy:
      'Enter a calendar day, a month ("2026-03", "Mar 2026"), a quarter ("2026-Q1") or a year ("FY2026").',
  },
  DATES_UNEVEN: {
    cell: "#VALUE!",
    text: "Dates do not come in equal steps: from {from} to {to} is {step}, expected {usual}.",
    remedy:
      "Give every period one date of the same kind (each day, week, month, quarter or year), and leave the value of a missing period blank.",
  },
  DAY_ORDER_UNCLEAR: {
    cell: "#VALUE!",
    text: "{place}: {value} can be read as day/month or month/day. {rows} date(s) of the column can, and its other dates do not tell which.",
    remedy: "Say which with --dates dmy or --dates mdy, or choose it in the pane.",
  },
  DAY_UNREADABLE: {
    cell: "#VALUE!",
    text: "{place}: {value} is not a day.",
    remedy: "Enter a date, or text such as 2026-03-31.",
  },
  DECIMAL_MARK_UNCLEAR: {
    cell: "#VALUE!",
    text: "{file}: the point in {value} may mark decimals or group thousands, in every amount of the file.",
    remedy: "Say which with --decimal point or --decimal comma.",
  },
  DIGITS_OUT_OF_RANGE: {
    cell: "#VALUE!",
    text: "digits: {value} is no number of decimals.",
    remedy: "Give a whole number from 0 to 6: 2 for cents, 0 for yen.",
  },
  EVENT_BEFORE_CONTRACT: {
    cell: "#VALUE!",
    text: "Contract {contract}: {kind} on {date} is before the contract was signed, {signed}.",
    remedy: "Correct one of the two dates.",
  },
  EVENT_MISPLACED: {
    cell: "#VALUE!",
    text: "{place}: {kind} tells nothing of what is measured by {methods}.",
    remedy: "It is read by {readers}: correct the kind, the obligation or its method.",
  },
  EVENT_OF_SEVERAL: {
    cell: "#VALUE!",
    text: "{place}: {kind} without an obligation could be of any of {obligations}.",
    remedy: "Name the obligation.",
  },
  EXCEL_PROTECTED: {
    cell: "#N/A",
    text: "{place} is protected.",
    remedy:
      "Take the protection off (Review > Unprotect Sheet or Unprotect Workbook) and try again. Nothing was changed.",
  },
  EXCEL_REFUSED: {
    cell: "#N/A",
    text: "Excel did not carry out a request ({code}: {reason}).",
    remedy:
      "Try again; if it fails again, save the workbook, reload the pane and retry. Nothing was changed.",
  },
  EXCEL_TOO_MUCH: {
    cell: "#N/A",
    text: "{place}: more data than Excel takes at a time.",
    remedy: "Choose a smaller range, or shorten very long texts. Nothing was changed.",
  },
  HEADER_TWICE: {
    cell: "#VALUE!",
    text: "The header {header} is not clear for {role}: it stands twice, or is chosen twice.",
    remedy: "Give each column a header of its own and choose each once.",
  },
  HEADERS_NOT_FOUND: {
    cell: "#VALUE!",
    text: "{place}: no row names the columns of a ledger (period, account, actual, budget …).",
    remedy: 'Put headers above the data, or name them with --map role="Header".',
  },
  FIGURE_NOT_TRACEABLE: {
    cell: "#N/A",
    text: "{place} {reason}.",
    remedy:
      "Choose an amount, a difference or an effect of a line, a total or a result, or of the block that says what moved the result.",
  },
  FINANCING_WITHOUT_DAY: {
    cell: "#VALUE!",
    text: "Contract {contract} has a discount rate, but no obligation says when it is kept.",
    remedy: "Give an obligation its start and end, add a delivery, or clear the discount rate.",
  },
  FIXED_PART_OUTSIDE: {
    cell: "#VALUE!",
    text: "{place}: the fixed part {value} is no part of the baseline of {baseline}.",
    remedy: "Enter what of the baseline does not depend on volume, from 0 to the baseline.",
  },
  FILE_FITS_NO_TABLE: {
    cell: "#VALUE!",
    text: "{file} names the columns of none of the tables that are read: {tables}.",
    remedy: "Give it the headers of one of them, or leave the file out.",
  },
  FILE_NOT_SERIES: {
    cell: "#VALUE!",
    text: "{file} holds no list of series: {found}.",
    remedy:
      "Give a JSON list of objects with id, m, h and train, compressed or not, or a table of series (.csv, .xlsx).",
  },
  FILE_MISSING: {
    cell: "#N/A",
    text: "There is no file {file}.",
    remedy: "Check the name and the folder.",
  },
  HEADER_MISSING: {
    cell: "#VALUE!",
    text: "There is no header {header} for {role}. The headers are: {headers}.",
    remedy: "Write the header as it stands in the sheet.",
  },
  HISTORY_EMPTY: {
    cell: "#VALUE!",
    text: "The history holds no number.",
    remedy: "Give the values of past periods, one a period.",
  },
  HISTORY_GAPS: {
    cell: "#N/A",
    text: "{missing} of {periods} periods have no value, from {first} on: more than 30 % are too many to fill.",
    remedy: "Enter the missing values (0 where nothing was sold or spent), or begin the history later.",
  },
  HISTORY_SHAPE: {
    cell: "#VALUE!",
    text: "{argument} is {shape}.",
    remedy: "Give one row or column of values, or two beside each other: dates and values.",
  },
  HISTORY_TOO_LONG: {
    cell: "#VALUE!",
    text: "{argument} covers {count} periods, and up to {limit} are taken.",
    remedy: "Give the latest of them, or add them up to longer periods.",
  },
  HORIZON_OUT_OF_RANGE: {
    cell: "#VALUE!",
    text: "{value} is no horizon: it is a whole number of periods from 1 to {limit}.",
    remedy: "Give the number of periods to forecast, such as 12.",
  },
  INITIATIVE_TWICE: {
    cell: "#VALUE!",
    text: "{place}: initiative {value} stands in {first} already.",
    remedy: "Give each initiative one row and an id of its own: a saving must not be claimed twice.",
  },
  LEARNING_RATE: {
    cell: "#VALUE!",
    text: "{value} is no learning rate.",
    remedy: "Give what the average falls to at each doubling, above 0 and up to 1: 0.8 for 80 %.",
  },
  LEVEL_OUT_OF_RANGE: {
    cell: "#VALUE!",
    text: "{value} is no level of an interval: it lies between 0 and 1.",
    remedy: "Give the share that the interval is to cover: write 0.95 for 95 %.",
  },
  LIMIT_NOT_A_NUMBER: {
    cell: "#VALUE!",
    text: "{argument}: {value} is not a number of 0 or more.",
    remedy: "Enter an amount for abs_limit and a fraction for percent_limit, such as 0.05 for 5 %.",
  },
  LINE_UNKNOWN: {
    cell: "#N/A",
    text: "{place} has no line {value}. Its lines: {known}.",
    remedy: "Choose lines by their names, as they stand there.",
  },
  NOTHING_CONVERTED: {
    cell: "#N/A",
    text: "None of the {rows} rows of {place} converts: there is nothing to attribute.",
    remedy:
      'Mark conversions: rows whose channel is "(conversion)", a value, or a 1 in a column "conversion".',
  },
  NO_LINE_FORECAST: {
    cell: "#N/A",
    text: "{place}: none of its {lines} line(s) can be forecast (the first: {first})",
    remedy: "Mend that line or another one, and run again.",
  },
  LINE_WITHOUT_NUMBERS: {
    cell: "#N/A",
    text: "{place}: the line {line} has no number.",
    remedy: "Enter its values, or leave the line out.",
  },
  MARGIN_NOT_POSITIVE: {
    cell: "#N/A",
    text: "A unit brings {price} and costs {cost}: no volume covers the fixed cost.",
    remedy: "Check price and variable cost per unit: a break-even needs a price above it.",
  },
  MARKOV_UNSETTLED: {
    cell: "#NUM!",
    text: "markov{order} does not settle: journeys are so long that hardly any of them ends.",
    remedy: "Choose markov1, a shorter look-back window, or another model.",
  },
  MODIFICATION_CIRCLE: {
    cell: "#VALUE!",
    text: "{place}: {contract} is a modification of {modified}, and those go round in a circle.",
    remedy: "Leave the cell of the contract that came first blank.",
  },
  MODIFICATION_NOT_SEPARATE: {
    cell: "#VALUE!",
    text: "Contract {contract}: the modification of {date} is separate, but adds to obligation {obligation}.",
    remedy: "Give what it adds obligations with ids of their own, or choose prospective or catch-up.",
  },
  MODIFICATION_OF_NOTHING: {
    cell: "#VALUE!",
    text: "Contract {contract}: on {date}, when it is modified, nothing is left to do and nothing is added.",
    remedy: "Correct the date, add the new obligations, or enter a credit.",
  },
  MONTHS_OUT_OF_RANGE: {
    cell: "#VALUE!",
    text: "months: {value} is no whole number from 1 to {limit}.",
    remedy: "Give the length of the rolling forecast in months: 12 to 18 are usual.",
  },
  NO_ROWS: {
    cell: "#N/A",
    text: "{place} has headers but no rows.",
    remedy: "Add the data below the headers, or choose another sheet.",
  },
  NUMBER_NEGATIVE: {
    cell: "#VALUE!",
    text: "{place}: {value} is negative.",
    remedy: "Enter a number of 0 or more.",
  },
  OBLIGATION_TWICE: {
    cell: "#VALUE!",
    text: "{place}: obligation {obligation} of contract {contract} stands in {first} already.",
    remedy: "Give each obligation one row and an id of its own.",
  },
  OBLIGATION_UNKNOWN: {
    cell: "#VALUE!",
    text: "{place} has no obligation {obligation}; it has {known}.",
    remedy: "Correct the id, or add the obligation.",
  },
  OPTION_REFUSED: {
    cell: "#VALUE!",
    text: "{option}: {value} cannot be used.",
    remedy: "Give {allowed}.",
  },
  OTHER_PANE_WRITES: {
    cell: "#N/A",
    text: "Another pane is writing into this workbook.",
    remedy:
      "Wait until it is done and try again. If it was closed in the middle, its claim ends after {minutes} minutes. Nothing was changed.",
  },
  OUTPUT_EXISTS: {
    cell: "#VALUE!",
    text: "{file} exists already.",
    remedy: "Choose another name, run --book {file} --in-place to keep the notes in it, or add --overwrite.",
  },
  OUTPUT_IS_INPUT: {
    cell: "#VALUE!",
    text: "{file} is the book that is read.",
    remedy: "Choose another --out, or use --in-place, which keeps a backup.",
  },
  OUTPUT_NOT_WRITABLE: {
    cell: "#VALUE!",
    text: "{file} cannot be written ({reason}); what stood there stands as it was.",
    remedy: "Close it where it is open, choose a folder that you may write to, or another name.",
  },
  OVERHEAD_BASE_ZERO: {
    cell: "#DIV/0!",
    text: "{service}: nobody who may be charged ({method}) uses it.",
    remedy: "Enter who uses it and how much, or leave it out.",
  },
  OVERHEAD_CLOSED_LOOP: {
    cell: "#VALUE!",
    text: "{services} work only for each other: their cost reaches no operating department.",
    remedy: "Enter which operating departments use at least one of them.",
  },
  OVERHEAD_NAME_TWICE: {
    cell: "#VALUE!",
    text: "{argument} names {name} twice: it is not clear which cost or use is meant.",
    remedy: "Give each service and each department one name and one place.",
  },
  PAYMENT_ABOVE_SALES: {
    cell: "#VALUE!",
    text: "The payment to the customer, {payment}, is not between 0 and the expected sales, {sales}.",
    remedy: "Give the sales expected over the contract; what is above them is a cost, not a lower price.",
  },
  PANEL_SHAPE: {
    cell: "#VALUE!",
    text: "panel is {shape}.",
    remedy:
      "Give a block: names of units in its first row, periods in its first column, values below and beside.",
  },
  PERIOD_EMPTY: {
    cell: "#N/A",
    text: "{place} has no rows in {period}. It covers {first} to {last}.",
    remedy: "Choose a period inside that range.",
  },
  PERIOD_NOT_CLOSED: {
    cell: "#VALUE!",
    text: "{period} cannot be re-opened: it is not closed. Closed are: {closed}.",
    remedy: "Name a closed month; those after it are re-opened with it.",
  },
  PERIOD_NOT_NEXT: {
    cell: "#VALUE!",
    text: "{period} cannot be closed: the next month to close is {next}.",
    remedy: "Close month after month. What is closed already has to be re-opened before it is closed again.",
  },
  PERIOD_NOT_ONE_MONTH: {
    cell: "#VALUE!",
    text: "The period {value} is not one whole month.",
    remedy: "Periods are closed month by month: name one, such as 2026-03.",
  },
  PERIOD_NOT_OVER: {
    cell: "#VALUE!",
    text: "{period} cannot be closed on {today}: it is not over.",
    remedy: "Close a month from its last day on.",
  },
  PERIOD_NOT_WHOLE_MONTHS: {
    cell: "#VALUE!",
    text: "The period {value} is not made of whole months.",
    remedy: "Report a month, a quarter or a year, such as 2026-03, 2026-Q1 or 2026.",
  },
  PERIODS_OUT_OF_RANGE: {
    cell: "#VALUE!",
    text: "{value} is no number of periods from 1 to {limit}.",
    remedy: "Give a whole number, such as 12, or a range that holds one amount a period.",
  },
  PERIODS_MIXED: {
    cell: "#VALUE!",
    text: "{first} and {second} are not periods of one calendar: {why}.",
    remedy: "Keep one kind of period in a table: all days, weeks, months, quarters or years.",
  },
  PERIODS_SHAPE: {
    cell: "#VALUE!",
    text: "periods has {rows} rows and more than two columns.",
    remedy: "Give one row or column of dates, or two: from and to.",
  },
  PERIODS_TOO_SHORT: {
    cell: "#VALUE!",
    text: "The period ends go to {last}, and the term to {end}.",
    remedy: "Add period ends up to the end of the term, in rising order.",
  },
  PLAN_OVERLAPS: {
    cell: "#VALUE!",
    text: "{place}: {line} has a target for {period}, and one for {other} in {first}.",
    remedy: "Keep one of them: a year, or its quarters or months.",
  },
  PRICE_INDEX_UNLIKELY: {
    cell: "#VALUE!",
    text: "{place}: {value} is no price index: it is prices now over prices then, above 0 and below 10.",
    remedy: "Write 1.05 where prices rose by 5 %; of an index such as 105.3, divide by what it was then.",
  },
  PROBABILITIES_NOT_ONE: {
    cell: "#VALUE!",
    text: "{place} make {sum} together, or one lies outside 0 to 1.",
    remedy: "Give each outcome a probability from 0 to 1 that make 1 together.",
  },
  PROFILE_TOO_SHORT: {
    cell: "#N/A",
    text: "{periods} period(s) are no whole season: a seasonal spread needs {needed} or more.",
    remedy: "Give the months of one past year or more, or spread by profile.",
  },
  PROFILE_ZERO: {
    cell: "#DIV/0!",
    text: "The profile holds nothing above 0 in {periods} period(s): it does not say how the total is shared out.",
    remedy: "Give amounts of past periods, or spread evenly.",
  },
  PROGRESS_ABOVE_EXPECTED: {
    cell: "#VALUE!",
    text: "Obligation {obligation}: {done} is done by {date}, and {expected} is expected in all.",
    remedy: "Correct the progress, or add an estimate change with what is expected now.",
  },
  PROGRESS_MISSING: {
    cell: "#N/A",
    text: "{argument} is blank: what is done to date is not known.",
    remedy: "Enter it, or 0 where nothing is done yet.",
  },
  PROGRESS_OUT_OF_RANGE: {
    cell: "#VALUE!",
    text: "Progress is {progress}; it lies from 0 to 1.",
    remedy: "Check what is done against what is expected in all, and update the estimate.",
  },
  RANGE_NOT_READ: {
    cell: "#N/A",
    text: "{place}: Excel gave no values for this range.",
    remedy: "Choose a smaller range, or make the data a table. Nothing was changed.",
  },
  RATE_MISSING: {
    cell: "#N/A",
    text: "There is no rate from {from} to {to} up to {date}.",
    remedy: "Add one to the table of rates.",
  },
  RATE_NOT_POSITIVE: {
    cell: "#VALUE!",
    text: "{place}: {value} is no rate of exchange.",
    remedy: "Enter what one of the first currency is worth in the second.",
  },
  REPORT_NOT_TIED: {
    cell: "#VALUE!",
    text: "{count} figure(s) on the sheet differ from the engine's, first {cell}: {sheet} instead of {engine}. Nothing was saved.",
    remedy: "This is a defect of ours: please send us the message and the headers of your data.",
  },
  RESIDUAL_NOT_POSITIVE: {
    cell: "#VALUE!",
    text: "Row {row} takes the residual, but the others take {others} of {price}.",
    remedy: "The residual approach does not fit: give the row a selling price of its own.",
  },
  RESIDUAL_TWICE: {
    cell: "#VALUE!",
    text: "Rows {rows} all take the residual.",
    remedy: "Mark one row; several that vary together are one bundle.",
  },
  RETURNS_ABOVE_QUANTITY: {
    cell: "#VALUE!",
    text: "Obligation {obligation}: {value} units are expected back of {quantity}.",
    remedy: "Give the units sold as its quantity, and at most as many as returns.",
  },
  RELEASE_WITHOUT_HOLD: {
    cell: "#VALUE!",
    text: "Obligation {obligation} is released on {date}, and is not on hold.",
    remedy: "Add the hold before it, or delete the release.",
  },
  RETURNS_BELOW_REFUNDS: {
    cell: "#VALUE!",
    text: "Obligation {obligation}: with {value} units expected back on {date}, less is returned than was refunded already.",
    remedy: "Count the units that have come back among those expected back in all.",
  },
  ROW_SHAPE: {
    cell: "#VALUE!",
    text: "{place} has {got} cells where the headers have {needed}.",
    remedy: "Put quotes around cells that hold the separator, or complete the row.",
  },
  REPORT_OUTDATED: {
    cell: "#N/A",
    text: "{place} is no longer what its source gives: rows or lines have come or gone since the run.",
    remedy: "Re-run the report, then ask again.",
  },
  SCENARIO_UNKNOWN: {
    cell: "#VALUE!",
    text: "{place}: {value} is not a scenario we know.",
    remedy: "Use Actual, Budget, Prior year or Forecast.",
  },
  SEASON_OUT_OF_RANGE: {
    cell: "#VALUE!",
    text: "{value} is no season: it is a whole number of periods from 1.",
    remedy: "Give the periods per season: 12 for months, 4 for quarters, 52 for weeks, 1 without a season.",
  },
  SELECTION_EMPTY: {
    cell: "#N/A",
    text: "{place} holds no cells to read.",
    remedy: "Select the cells of the ledger with their headers, or one cell of its table.",
  },
  SERIES_SHAPE_UNKNOWN: {
    cell: "#VALUE!",
    text: "{place} does not read as series: no column of periods stands beside numbers, and no row of periods above them.",
    remedy:
      "Give one column of dates or periods beside columns of numbers, or a row of periods above them, each with its year.",
  },
  SERIES_VALUE_UNCLEAR: {
    cell: "#VALUE!",
    text: "{place} has several columns of numbers beside its labels: {headers}.",
    remedy: "Say which of them holds the values.",
  },
  SERIES_CROSSED: {
    cell: "#VALUE!",
    text: "{place} has years across and their months or quarters down.",
    remedy: "Put all periods into one column, or into one row, each with its year.",
  },
  SERIES_FIELD: {
    cell: "#VALUE!",
    text: "{place} is {value}, not {needed}.",
    remedy:
      "Give each series id, m (periods per season), h (periods ahead) and train (its numbers in order).",
  },
  SHAPES_DIFFER: {
    cell: "#VALUE!",
    text: "{first} is {firstShape} and {second} is {secondShape}.",
    remedy: "Give ranges of the same size, or one cell that stands for all.",
  },
  SHEET_LIMIT: {
    cell: "#VALUE!",
    text: "{place}: {limit}.",
    remedy: "Report on fewer rows or shorter texts; nothing was written.",
  },
  SHEET_MISSING: {
    cell: "#N/A",
    text: "The workbook has no sheet {sheet}. It has: {sheets}.",
    remedy: "Choose one of the sheets listed.",
  },
  SHEET_NAME_REFUSED: {
    cell: "#VALUE!",
    text: "{sheet} cannot be the name of a sheet: {reason}.",
    remedy: "Choose another name for the sheet.",
  },
  SOURCE_CHANGED: {
    cell: "#N/A",
    text: "{place} has changed since the preview.",
    remedy: "Look at the new preview, then write again. Nothing was written.",
  },
  SPEND_NEGATIVE: {
    cell: "#VALUE!",
    text: "{place}: the cost {value} is negative.",
    remedy: "Net a credit against the unit whose spend it corrects, so that every cost is 0 or more.",
  },
  SSP_MISSING: {
    cell: "#VALUE!",
    text: "{place}: obligation {obligation} shares a price and has no selling price of its own.",
    remedy: "Enter its stand-alone selling price, or mark it as the residual.",
  },
  SSP_NEGATIVE: {
    cell: "#VALUE!",
    text: "Row {row}: the selling price {value} is negative.",
    remedy: "Give a selling price of 0 or more.",
  },
  SSP_RANGE: {
    cell: "#VALUE!",
    text: "{place} goes from {low} to {high}.",
    remedy: "Give the lower price first.",
  },
  SSP_SUM_ZERO: {
    cell: "#DIV/0!",
    text: "The selling prices of {rows} row(s) make 0 together.",
    remedy: "Give at least one row a selling price above 0.",
  },
  START_UNKNOWN: {
    cell: "#VALUE!",
    text: "start: {value} is no period of the panel, which goes from {first} to {last}.",
    remedy: "Give the first treated period as it stands in the first column of the panel.",
  },
  TABLE_CHOSEN_TWICE: {
    cell: "#VALUE!",
    text: "{place} is chosen for {first} and for {second}.",
    remedy: "Choose another place for one of them.",
  },
  TABLE_COLUMN_MISSING: {
    cell: "#VALUE!",
    text: "{place} has no column {column}. Its headers are: {headers}.",
    remedy: "Add the column with that header.",
  },
  TABLE_INCOMPLETE: {
    cell: "#VALUE!",
    text: "{place} cannot be read as {table}: it has no column {columns}. Its headers are: {headers}.",
    remedy: "Name the columns so, or choose another place for {table}, or none.",
  },
  TABLE_NOT_FOUND: {
    cell: "#N/A",
    text: "The workbook has no table {table}: {found}.",
    remedy: "Put it on a sheet of that name, with the columns {columns}, or choose where it stands.",
  },
  TERM_REVERSED: {
    cell: "#VALUE!",
    text: "{place}: the term starts on {start} and ends on {end}.",
    remedy: "Swap the dates, or correct one of them.",
  },
  TOTAL_COST_ZERO: {
    cell: "#DIV/0!",
    text: "No cost is expected beside uninstalled materials: the total is {total}.",
    remedy: "Give the total expected cost of the contract.",
  },
  TERM_MISSING: {
    cell: "#VALUE!",
    text: "Obligation {obligation} is spread over time and has no start and end.",
    remedy: "Give its start and end, or choose another method.",
  },
  TOTAL_ROW: {
    cell: "#VALUE!",
    text: "{place}: {value} looks like a total inside the data, which would count its rows twice.",
    remedy: "Delete the row, or move it below the data.",
  },
  TOUCHES_TOO_MANY: {
    cell: "#VALUE!",
    text: "The conversions of the log claim more than {limit} touches together: a journey has very many of both.",
    remedy: "Give each customer a journey of its own, or a look-back window in days.",
  },
  TREATED_UNKNOWN: {
    cell: "#VALUE!",
    text: "{value} is no unit of the panel. Its units: {known}.",
    remedy: "Name treated units as they stand in the panel.",
  },
  TREATMENT_MISSING: {
    cell: "#VALUE!",
    text: "A modification needs a treatment ({known}); there is no default.",
    remedy: "Choose one: it decides what closed and open periods show.",
  },
  TREND_TOO_SHORT: {
    cell: "#N/A",
    text: "{periods} period(s) {when} are too few: it takes {needed}.",
    remedy: "Give more periods, or correct the start.",
  },
  UNDO_REFUSED: {
    cell: "#N/A",
    text: "The last run cannot be undone: {reason}.",
    remedy: "Delete or edit the sheet by hand; nothing was changed.",
  },
  UNITS_MISSING: {
    cell: "#N/A",
    text: "None of {rows} row(s) has cost and revenue.",
    remedy: "Give the cost and the revenue of each week or region.",
  },
  USAGE: {
    cell: "#VALUE!",
    text: "{what}.",
    remedy: "{remedy} See finops --help.",
  },
  WINDOW_REVERSED: {
    cell: "#VALUE!",
    text: "The window goes from {from} to {to}.",
    remedy: "Give the earlier date first.",
  },
  WORD_UNKNOWN: {
    cell: "#VALUE!",
    text: "{argument}: {value} is not one of the words it takes ({known}).",
    remedy: "Use one of the words listed.",
  },
  WORKBOOK_BROKEN: {
    cell: "#VALUE!",
    text: "{file} cannot be read as a workbook: {reason}.",
    remedy: "Open it in Excel, save it again as .xlsx and retry.",
  },
  WORKBOOK_CHANGED: {
    cell: "#N/A",
    text: "{place}: a sheet, table or name was deleted or renamed meanwhile.",
    remedy: "Choose the source again and retry. Nothing was changed.",
  },
  WORKBOOK_ENCRYPTED: {
    cell: "#VALUE!",
    text: "{file} is protected by a password.",
    remedy: "Save a copy without the password (File > Info > Protect Workbook) and use that.",
  },
  WORKBOOK_KIND_REFUSED: {
    cell: "#VALUE!",
    text: "{file} is {kind}: {reason}.",
    remedy: "Save it as .xlsx or .csv and use that.",
  },
  WRITE_INTERRUPTED: {
    cell: "#N/A",
    text: "Excel ended in the middle of a write ({reason}), and it could not be taken back.",
    remedy: 'Choose "Undo last run": the record of what stood there is kept in the workbook.',
  },
} as const satisfies Record<string, Entry>;

export type FinanceErrorCode = keyof typeof catalogue;
