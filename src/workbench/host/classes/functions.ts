import { serialFromDayNumber } from "../../../cells/serialDate";
import { getter, scalar, type ObjectClass } from "../ObjectClass";
import { objectOf, type Targets } from "../Targets";

const dayLength = 86_400_000;

/** Functions of the sheet that can be called without a cell, as far as they are used. */
export const functionsClass: ObjectClass<Targets["Functions"]> = {
  members: {
    Date: getter(({ model }, [year, month, day]) => {
      const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayLength;
      return objectOf("FunctionResult", { value: serialFromDayNumber(days, model.dateSystem) });
    }),
  },
};

export const functionResultClass: ObjectClass<Targets["FunctionResult"]> = {
  members: { Value: scalar(({ value }) => value), Error: scalar(() => null) },
};
