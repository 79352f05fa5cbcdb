/** Channels of which one removal each can be worked out in good time. */
export const mostMarkovChannels = 1000;
