// @ts-check
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { FunctionsPlugin } = require("./src/help/build/FunctionsPlugin.js");
const { FUNCTION_SOURCES } = require("./src/help/build/describeFunctions.js");
const { version } = require("./package.json");

/** Where manifest.xml says that the add-in is; every build replaces it by the address that it is made for. */
const MANIFEST_URL = "https://localhost:3000/";
/**
 * Where office.js is loaded from, by the Microsoft cloud that the users' Excel belongs to; 21Vianet's in China has a
 * copy of its own (https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn,
 * "CDN references for other Microsoft 365 environments"). Since September 2026 that page names another host for the
 * world, officeapis.public.onecdn.static.microsoft (office-js-docs-pr#5882); this one is what it has named for years.
 *
 * @type {Record<string, string>}
 */
const OFFICE_JS_OF_CLOUD = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};
/** The workbench's copy, from Microsoft's package: a licence for development and tests, so never in a production build. */
const OFFICE_JS_PACKAGE = "/office-js/office.js";

/**
 * Three uses of one configuration:
 * - `webpack --mode production`: the add-in, into dist/
 * - `webpack serve --mode production`: the workbench with the add-in inside it, plain http
 * - `webpack serve --env excel`: the add-in alone, https, for sideloading into Excel
 *
 * @param {{ WEBPACK_SERVE?: boolean, excel?: boolean, url?: string, cloud?: string }} env
 * @param {{ mode?: "production" | "development" }} argv
 */
module.exports = async (env, argv) => {
  const mode = argv.mode ?? "development";
  const isBuilt = env.WEBPACK_SERVE !== true;
  const withWorkbench = env.WEBPACK_SERVE === true && !env.excel;
  const port = Number(process.env["PORT"] ?? 3000);
  const servedAt = withWorkbench ? `http://localhost:${port}/` : MANIFEST_URL;
  const url = withTrailingSlash(env.url ?? process.env["ADDIN_URL"] ?? servedAt);
  const officeJsCdn = officeJsOfCloud(env.cloud ?? process.env["ADDIN_CLOUD"] ?? "global");

  const addin = addinConfiguration({ mode, isBuilt, url, officeJs: withWorkbench ? OFFICE_JS_PACKAGE : officeJsCdn });
  if (isBuilt) return addin;

  const devServer = {
    port,
    open: withWorkbench && process.env["BROWSER"] !== "none",
    server: env.excel ? await trustedHttps() : "http",
    // The grid alone takes two thirds of a second to compress, and the way from here to here hardly any.
    compress: false,
    // The add-in that is tried out is the one that is built: nothing of the server's runs in its pages.
    client: false,
    hot: false,
    liveReload: false,
    static: withWorkbench ? [samples, officeJsPackage] : false,
    // Excel on the web reads functions.json from an origin of its own, which varies (office-js#3970, office-js-docs-pr#2771).
    headers: { "Access-Control-Allow-Origin": "*" },
    // It also shows the icons, which this server refuses to pages of other sites unless its own host is named here.
    allowedHosts: ["localhost"],
    setupMiddlewares: withWorkbench ? findErrorFrame : undefined,
  };
  return withWorkbench ? [{ ...addin, devServer }, workbenchConfiguration(mode)] : { ...addin, devServer };
};

/** @param {{ mode: "production" | "development", isBuilt: boolean, url: string, officeJs: string }} options */
function addinConfiguration({ mode, isBuilt, url, officeJs }) {
  const common = shared("addin", { mode, isBuilt });
  return {
    ...common,
    output: {
      ...common.output,
      // A part that is fetched later belongs to the pane that asks for it: one that was open before a new version must not get
      // the new part under the old name. One hash for the whole version: with one each, functions.js would carry a list of them.
      chunkFilename: "parts/[name].[fullhash:8].js",
      // Relative to the page, which is beside them: the functions bundle, which finds them, may run where there is no document.
      publicPath: "",
    },
    // Functions come first and know nothing of the pane, so that cells calculate before, or without, the pane's start-up.
    entry: {
      // What is loaded later is looked for beside the page; telling by the script's own address needs a page from the start.
      functions: { import: "./src/functions/functions.ts", publicPath: "" },
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
      "help/templates": "./src/help/templates/index.ts",
    },
    // As short as can be: what is loaded belongs to one build, so that numbers and names need not last from one to the next.
    optimization: { ...common.optimization, mangleExports: "size" },
    devtool: "source-map",
    performance: { maxAssetSize: 1_500_000, maxEntrypointSize: 1_500_000 },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/index.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        hash: true,
        templateParameters: { officeJs, version, contentSecurityPolicy: contentSecurityPolicy(officeJs) },
      }),
      new HtmlPlugin({
        filename: "help/templates.html",
        template: "./src/help/templates/renderTemplatesPage.tsx",
        chunks: ["help/templates"],
        hash: true,
        publicPath: "../",
        // The minifier takes the spaces between headers and what stands under them for layout.
        minify: false,
      }),
      new FunctionsPlugin({
        sources: FUNCTION_SOURCES,
        chinese: path.resolve(__dirname, "src/functions/descriptions.zh-CN.json"),
        helpShell: path.resolve(__dirname, "src/help/functions.html"),
        url,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons", to: "icons" },
          { from: "src/taskpane/shell.css" },
          {
            from: "src/help",
            to: "help",
            globOptions: { ignore: ["**/functions.html", "**/build/**", "**/templates/**"] },
          },
          {
            from: "manifest.xml",
            transform: (/** @type {Buffer} */ xml) => xml.toString().replaceAll(MANIFEST_URL, url),
          },
        ],
      }),
    ],
  };
}

/**
 * The host for whoever has no Excel; served, never built.
 *
 * @param {"production" | "development"} mode
 */
function workbenchConfiguration(mode) {
  return {
    ...shared("workbench", { mode, isBuilt: false }),
    entry: { workbench: "./src/workbench/index.ts" },
    devtool: false,
    performance: false,
    plugins: [
      new HtmlPlugin({
        filename: "index.html",
        template: "./src/workbench/index.html",
        favicon: "assets/icons/icon-32.png",
      }),
    ],
  };
}

const samples = { directory: path.resolve(__dirname, "assets/samples"), publicPath: "/samples", watch: false };
const officeJsPackage = {
  directory: path.resolve(__dirname, "node_modules/@microsoft/office-js/dist"),
  publicPath: "/office-js",
  watch: false,
};

/**
 * office.js opens AgaveErrorUX/index.html beside itself, which asks for AgaveErrorUX.js; Microsoft's package has all names in
 * lower case, and its folders are served as they are.
 *
 * @param {import("webpack-dev-server").Middleware[]} middlewares
 */
function findErrorFrame(middlewares) {
  /** @type {import("webpack-dev-server").ExpressRequestHandler} */
  const lowerCase = (request, _response, next) => {
    if (request.url.startsWith("/office-js/AgaveErrorUX/")) request.url = request.url.toLowerCase();
    next();
  };
  return [lowerCase, ...middlewares];
}

/** @param {string} name @param {{ mode: "production" | "development", isBuilt: boolean }} options */
function shared(name, { mode, isBuilt }) {
  return {
    name,
    mode,
    context: __dirname,
    target: "web",
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: isBuilt },
    // What is served is compiled as what is built, without the minifier: React checks much in development, which takes its time.
    optimization: { minimize: isBuilt },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: path.resolve(__dirname, "src"),
          // Types are checked by tsc, once, for the whole repository.
          use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    cache: {
      type: /** @type {const} */ ("filesystem"),
      name: `${name}-${mode}`,
      cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    stats: "errors-warnings",
    infrastructureLogging: { level: /** @type {const} */ ("warn") },
  };
}

/**
 * Scripts come from the add-in's own host and from where office.js lives, and nothing may be sent anywhere else: what is
 * in the workbook stays there. Frames come from where office.js lives alone: in a browser whose Excel is on a host that
 * it does not know, it opens AgaveErrorUX/index.html beside itself in a frame to ask the user, and until that answers
 * `Office.onReady` waits (`checkReceiverOriginAndRun` in excel-web-16.00.debug.js of @microsoft/office-js). Its telemetry
 * frame, of another host, stays out. Styles are inline because Fluent UI writes them at run time, and a static page
 * cannot carry the fresh nonce for each request that would do better. `frame-ancestors` does nothing in a page: a host
 * that can send headers may (README, "Deploy").
 *
 * @param {string} officeJs
 */
function contentSecurityPolicy(officeJs) {
  const scripts = officeJs.startsWith("https:") ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'self'",
    `script-src 'self'${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${scripts}`,
    `frame-src${scripts || " 'self'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** @param {string} cloud */
function officeJsOfCloud(cloud) {
  const officeJs = OFFICE_JS_OF_CLOUD[cloud];
  if (officeJs !== undefined) return officeJs;
  throw new Error(`cloud: expected ${Object.keys(OFFICE_JS_OF_CLOUD).join(" or ")}, not ${cloud}`);
}

/** Certificates for https://localhost that the system trusts, as Excel demands; asks the user once to install them. */
async function trustedHttps() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return { type: "https", options: await getHttpsServerOptions() };
}

/** @param {string} url */
function withTrailingSlash(url) {
  return url.endsWith("/") ? url : `${url}/`;
}
