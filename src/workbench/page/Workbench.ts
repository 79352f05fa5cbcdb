import { cellFromName } from "../../cells/address";
import type { OpenBook } from "../file/openBook";
import type { LiveWorkbook } from "../grid/LiveWorkbook";
import type { UserEdit } from "../grid/userEdits";
import { OfficeHost } from "../host/OfficeHost";
import { requestFlags, type RequestBody } from "../host/wire";
import { bookFacts, type BookFacts } from "../model/bookFacts";
import { fetchBook, offeredBooks, type BookOffer } from "./books";
import { chooseFile } from "./chooseFile";
import { circularText } from "./circularText";
import { gridScreen } from "./gridScreen";
import type { Look } from "../Look";
import { lookChoice, officeThemes, preferredLook } from "./looks";
import { readManifest, type AddinManifest, type RibbonButton } from "./manifestRibbon";
import { dragPaneWidth } from "./paneWidth";
import { problemText } from "./problemText";
import { drawRibbon } from "./Ribbon";
import { saveButtons } from "./saveBook";
import type { FunctionsFile } from "./seam/functionMetadata";
import { functionAnswer, functionResults } from "./seam/functionRequest";
import { FunctionRuntime } from "./seam/FunctionRuntime";
import { PaneFrame } from "./seam/PaneFrame";
import type { FrameContext } from "./seam/messages";
import { visibilityAsked } from "./seam/visibilityAsked";
import { Stage } from "./Stage";

/** What the host can do; the library at hand ends at ExcelApi 1.15. */
const requirementSets = {
  ExcelApi: "1.15",
  CustomFunctionsRuntime: "1.7",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  OpenBrowserWindowApi: "1.1",
  DelayForCellEdit: "1.1",
} as const;

/** The whole page: a workbook in a grid, the add-in's ribbon and its pane. */
export class Workbench {
  readonly #stage: Stage;
  readonly #frame: PaneFrame;
  readonly #runtime: FunctionRuntime;
  #manifest: AddinManifest | null = null;
  #functions: FunctionsFile = { functions: [] };
  #host: OfficeHost | null = null;
  #book: OpenBook | null = null;
  #look: Look = preferredLook();
  /** What was last said of circular references. */
  #circular = "";

  constructor(private readonly element: (id: string) => HTMLElement) {
    this.#stage = new Stage(element("grid"), {
      edited: (edits) => this.#edited(edits),
      selected: () => this.#selected(),
      editing: (isEditing) => this.#editing(isEditing),
      forgotten: () => this.#say("What you did before the add-in wrote there can no longer be undone."),
    });
    this.#frame = new PaneFrame(element("pane"), () => this.#frameContext(), {
      execute: (body, flags) => this.#execute(body, flags),
      settings: (pairs) => this.#keepSettings(pairs),
      completed: () => {},
      ready: () => this.#addinReady(),
    });
    this.#runtime = new FunctionRuntime((entries) => this.#frame.emit(entries));
  }

  async start(): Promise<void> {
    this.#setLook(this.#look);
    const pane = this.element("pane");
    dragPaneWidth(this.element("splitter"), pane, () => {});
    const [books, manifest] = await Promise.all([offeredBooks(), fetch("/addin/manifest.xml")]);
    this.#manifest = readManifest(await manifest.text(), localAddress);
    this.#functions = (await (await fetch(this.#manifest.functionsUrl)).json()) as FunctionsFile;
    drawRibbon(this.element("ribbon"), this.#manifest, (button) => this.#press(button));
    this.#drawBooks(books);
    this.#drawTools();
    if (books[0]) await this.#open(fetchBook(books[0]), books[0].name);
  }

  /** What answers the add-in: for tests, and for the console. */
  get host(): OfficeHost | null {
    return this.#host;
  }

  /** The workbook that is open: for tests, and for the console. */
  get workbook(): LiveWorkbook | null {
    return this.#book?.workbook ?? null;
  }

  /** All that the open workbook holds, for comparing it with another: for tests, and for the console. */
  facts(): BookFacts {
    return this.workbook ? bookFacts(this.workbook) : {};
  }

  /** What the grid shows in a cell, such as ("Ledger", "H2"): for tests, and for the console. */
  shown(sheetName: string, cell: string): string | null {
    const { view } = this.#stage;
    const sheet = view?.workbook.sheets.find(({ name }) => name === sheetName);
    const at = cellFromName(cell);
    return view && sheet && at ? view.shown(sheet, at.row, at.column) : null;
  }

  async #open(reading: Promise<OpenBook>, name: string): Promise<void> {
    this.#say(`Opening ${name} …`);
    try {
      this.#book = await reading;
    } catch (problem) {
      this.#say(problemText(problem));
      return;
    }
    const { workbook } = this.#book;
    workbook.useFunctions(this.#runtime.functions(this.#functions, this.#manifest?.namespace ?? ""));
    const view = this.#stage.show(workbook, this.#look);
    workbook.onAnswered = () => void view.refresh();
    this.#host = new OfficeHost(workbook, gridScreen(view));
    this.#host.onEmit((entries) => this.#frame.emit(entries));
    this.#loadAddin();
    for (const button of this.element("books").querySelectorAll("button")) {
      button.setAttribute("aria-current", String(button.dataset["book"] === name));
    }
    document.title = `${name} – Finance Ops workbench`;
    this.#say(`${name} is open.`);
  }

  async #execute(body: string, flags: number): Promise<{ body: string } | { refusal: number }> {
    const host = this.#host;
    if (!host) return { refusal: 5000 };
    const request = JSON.parse(body) as RequestBody;
    const results = functionResults(request);
    if (results) {
      this.#runtime.answer(results);
      return { body: functionAnswer(request) };
    }
    const visibility = visibilityAsked(request);
    if (visibility) {
      this.#showPane(visibility === "shown");
      return { body: functionAnswer(request) };
    }
    if (host.isCellEditing && (flags & requestFlags.delayForCellEdit) !== 0) {
      this.#say("The add-in waits until you leave the cell.");
      host.whenCellIsLeft(() => this.#say(""));
    }
    const answer = await host.process(body, flags, request);
    return answer.ok ? { body: answer.body } : { refusal: answer.refusal };
  }

  /** Loads the add-in's page anew: it learns of the workbook and of the look as it starts. */
  #loadAddin(): void {
    if (!this.#manifest || !this.#book) return;
    this.#runtime.stop();
    this.#frame.load(this.#manifest.runtimePage);
  }

  #addinReady(): void {
    this.#runtime.ready();
    this.#say(`${this.#manifest?.name ?? "The add-in"} is ready.`);
  }

  #edited(edits: readonly UserEdit[]): void {
    // The grid often takes several steps to one change.
    const events = new Map(
      edits
        .flatMap((each) => each.events)
        .map((event) => [JSON.stringify({ ...event, sheet: event.sheet.id }), event]),
    );
    for (const event of events.values()) this.#host?.raise(event, "Local");
    this.#sayCircular();
  }

  #selected(): void {
    const { view } = this.#stage;
    if (view) this.#host?.userSelected(view.selection.sheet, view.selection.blocks);
  }

  #editing(isEditing: boolean): void {
    if (isEditing) this.#host?.beginCellEdit();
    else this.#host?.endCellEdit();
  }

  /** Says which cells refer to themselves, while there are any. */
  #sayCircular(): void {
    const cells = this.#book?.workbook.circular ?? [];
    const text = circularText(cells);
    if (text !== "" || this.#circular !== "") this.#say(text);
    this.#circular = text;
  }

  #press({ id, action }: RibbonButton): void {
    if (action.kind === "command") this.#frame.command(id, action.name);
    else {
      this.#showPane(true);
      this.#frame.focus();
    }
  }

  #showPane(isShown: boolean): void {
    for (const id of ["pane", "splitter"]) this.element(id).hidden = !isShown;
  }

  #frameContext(): FrameContext {
    const correlation = window.crypto.randomUUID();
    return {
      hostInfo: `Excel$Win32$16.01$en-US$${correlation}$$disableLogging$3`,
      documentUrl: this.#book?.name ?? "",
      locale: "en-US",
      requirementSets,
      theme: officeThemes[this.#look],
      settings: [...(this.#book?.workbook.settings ?? [])],
    };
  }

  #keepSettings(pairs: readonly (readonly [string, string])[]): void {
    const settings = this.#book?.workbook.settings;
    settings?.clear();
    for (const [key, value] of pairs) settings?.set(key, value);
  }

  #drawBooks(books: readonly BookOffer[]): void {
    this.element("books").replaceChildren(
      ...books.map((book) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = book.name;
        button.dataset["book"] = book.name;
        button.addEventListener("click", () => void this.#open(fetchBook(book), book.name));
        return button;
      }),
    );
  }

  #drawTools(): void {
    const open = document.createElement("button");
    open.type = "button";
    open.textContent = "Open …";
    open.addEventListener("click", () => {
      chooseFile((file, reading) => void this.#open(reading, file));
    });
    this.element("tools").append(
      open,
      ...saveButtons(
        () => this.#book && { book: this.#book, sheet: this.#stage.view?.activeSheet ?? null },
        (text) => this.#say(text),
      ),
      lookChoice(this.#look, (look) => {
        this.#setLook(look);
        this.#loadAddin();
      }),
    );
  }

  #setLook(look: Look): void {
    this.#look = look;
    document.documentElement.dataset["look"] = look;
    this.#stage.setLook(look);
  }

  #say(text: string): void {
    this.element("status").textContent = text;
  }
}

/** Addresses of the development build lead to the folder that the workbench serves. */
function localAddress(url: string): string {
  return url === "" ? "" : `/addin${new URL(url).pathname}`;
}
