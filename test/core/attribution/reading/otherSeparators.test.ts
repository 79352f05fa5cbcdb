import { read } from "../journeysOf";

/** Notes on other separators: texts and rows. */
function told(paths: readonly string[], separator?: string) {
  const { notes } = read(
    paths.map((path) => [path] as const),
    separator,
  );
  return notes
    .filter(({ code }) => code === "SEPARATOR_OTHER")
    .map(({ text, rows }) => [text.split(": ")[0], rows]);
}

test("paths that hold another separator than the one given are told of, with the option", () => {
  const { notes } = read([["a | b"], ["b > c"], ["c;d"]]);
  expect(notes).toEqual([
    {
      code: "SEPARATOR_OTHER",
      text: '2 paths hold no ">" but hold "|" or ";": where that separates channels, give it with --sep (sep= in cells).',
      count: 2,
      rows: [0, 2],
    },
  ]);
});

test.each(["|", ";", ",", "->", "→", "/", ">"])(
  "%j in every path is told of under another separator",
  (one) => {
    expect(told([`a ${one} b`], "~")).toContainEqual([
      expect.stringMatching(/^1 path holds no "~" but holds /),
      [0],
    ]);
    expect(told([`a ${one} b`], one)).toEqual([]);
  },
);

test("a slash or a comma is part of a name, unless most paths hold one", () => {
  expect(told(["google / cpc", "Email", "Email > Search"])).toEqual([]);
  expect(told(["Email / Search", "Search / Email", "Email"])).toEqual([
    ['2 paths hold no ">" but hold "/"', [0, 1]],
  ]);
});

test("what is a touch of a longer path is a name, whatever it holds", () => {
  expect(told(["Brand | UK", "Brand | UK > Email", "google / cpc", "google / cpc > Email"])).toEqual([]);
});

test('arrows of which ">" is the head are told of', () => {
  expect(told(["a -> b", "a > b"])).toEqual([
    ['1 path holds "->", of which ">" alone was taken to separate channels', [0]],
  ]);
  expect(told(["a -> b", "b -> c"], "->")).toEqual([]);
});
