/**
 * Bytes that go to Excel or come from it in one request. It takes 5 MB at most on the web; the page stands still while
 * a request is packed and its answer unpacked, so they are smaller.
 */
export const bytesPerRequest = 2_000_000;
