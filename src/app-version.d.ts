/** The version in package.json; vite.config.ts puts it in. */
declare const APP_VERSION: string;
