import configure from "../webpack.config.js";

// Certificates are for people to install, once, after a question.
jest.mock("office-addin-dev-certs", () => ({ getHttpsServerOptions: () => Promise.resolve({}) }));

type Settings = Parameters<typeof configure>[0];

async function serverOf(env: Settings) {
  const configurations = [await configure({ WEBPACK_SERVE: true, ...env }, {})].flat();
  const [devServer] = configurations.flatMap((it) => ("devServer" in it ? [it.devServer] : []));
  if (devServer === undefined) throw new Error("expected a server");
  return devServer;
}

describe.each([
  ["of the workbench", {}],
  ["for Excel", { excel: true }],
])("the server %s", (_what, env: Settings) => {
  // office-js#3970: "No 'Access-Control-Allow-Origin' header is present", and no function is registered.
  it("lets Excel on the web, which is of another origin, read functions.json", async () => {
    expect((await serverOf(env)).headers).toEqual({ "Access-Control-Allow-Origin": "*" });
  });

  it("lets pages of other sites show the icons", async () => {
    expect((await serverOf(env)).allowedHosts).toEqual(["localhost"]);
  });
});

test("a cloud that nobody knows is refused", async () => {
  await expect(configure({ cloud: "germany" }, {})).rejects.toThrow("cloud: expected global or china, not germany");
});
