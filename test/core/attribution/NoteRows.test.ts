import { NoteRows } from "../../../src/core/attribution/NoteRows";

test("a note counts all its rows, and names the first of the table although it was met late", () => {
  const met = new NoteRows();
  for (let row = 500; row > 250; row--) met.add(row);
  met.add(7);
  const [note] = met.notes("REFUND", (count) => `${count} refunds.`);
  expect(note).toMatchObject({ text: "251 refunds.", count: 251 });
  expect(note!.rows).toHaveLength(100);
  expect(note!.rows.slice(0, 2)).toEqual([7, 401]);
});

test("there is no note without a row", () => {
  expect(new NoteRows().notes("REFUND", String)).toEqual([]);
});
