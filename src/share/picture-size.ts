/** Of a picture for sharing, in pixels: what the services that show such pictures ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;
