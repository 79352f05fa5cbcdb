import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { casesOf, isRecord } from "../../tools/cases/Case";
import { runCase } from "../../tools/cases/runCase";

const banks = readdirSync(__dirname)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ name, bank: JSON.parse(readFileSync(resolve(__dirname, name), "utf8")) as unknown }));

test.each(banks)("$name says where its figures come from", ({ bank }) => {
  expect(bank).toMatchObject({
    source: {
      tool: expect.stringMatching(/\S/),
      version: expect.stringMatching(/\S/),
      command: expect.stringMatching(/\S/),
      made: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    },
  });
});

test.each(banks.filter(({ bank }) => isRecord(bank)).flatMap(({ name, bank }) => [...casesOf(bank, name)]))(
  "$op: $id",
  async (item) => {
    expect(await runCase(item)).toBeNull();
  },
);
