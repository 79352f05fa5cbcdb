/** Bytes that go to Excel or come from it in one request: it takes 5 MB at most on the web. */
export const bytesPerRequest = 3_500_000;
