// A project's own testTimeout is not heeded by jest: only this is.
jest.setTimeout(120_000);
