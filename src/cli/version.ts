/** Put in by the build, and by vitest, from package.json. */
declare const __CZS_VERSION__: string;

/** The version of czs. */
export const version: string = __CZS_VERSION__;
