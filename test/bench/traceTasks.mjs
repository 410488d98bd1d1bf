/**
 * @typedef {{ ms: number, pane: number, office: number, workbench: number }} Share milliseconds of the page's thread, in all and by whose code ran
 * @typedef {Share & { longest: number }} Traced all tasks together, and the longest stretch of the pane's own code in one task
 */

const TASK = "ThreadControllerImpl::RunTask";
const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-v8.cpu_profiler"];

/**
 * Whose code runs while something is done, task by task, from the browser's own trace. The workbench and the pane share a thread, so that
 * a long task says nothing by itself: samples of the stack tell them apart, by the script that the innermost frame with a name is of.
 *
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<Traced>}
 */
export async function traceTasks(page, act) {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) throw new Error("the browser has been closed");
  /** @type {TraceEvent[]} */
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(.../** @type {TraceEvent[]} */ (value)));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, recordMode: "recordAsMuchAsPossible" },
  });
  await act();
  const done = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await done;
  await session.detach();
  return attribute(events);
}

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, id?: string, args: any }} TraceEvent */

/** @param {TraceEvent[]} events @returns {Traced} */
function attribute(events) {
  const samples = samplesOf(events);
  const tasks = events
    .filter(({ name, ph, pid, tid }) => name === TASK && ph === "X" && `${pid} ${tid}` === samples[0]?.thread)
    .sort((a, b) => a.ts - b.ts);
  /** @type {Traced} */
  const all = { ms: 0, pane: 0, office: 0, workbench: 0, longest: 0 };
  let next = 0;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    const own = { pane: 0, office: 0, workbench: 0 };
    for (; next < samples.length && (samples[next]?.at ?? 0) < ts + dur; next++) {
      const sample = samples[next];
      // What other programs took of the processor meanwhile is nobody's here.
      if (sample && sample.at >= ts && sample.whose !== null) own[sample.whose] += (sample.ms * tdur) / dur;
    }
    all.ms += tdur / 1000;
    for (const whose of /** @type {const} */ (["pane", "office", "workbench"])) all[whose] += own[whose];
    all.longest = Math.max(all.longest, own.pane);
  }
  return all;
}

/**
 * @param {TraceEvent[]} events
 * @returns {{ at: number, ms: number, thread: string, whose: "pane" | "office" | "workbench" | null }[]}
 */
function samplesOf(events) {
  /** @type {Map<string, { at: number, nodes: Map<number, { url: string, parent: number | undefined }>, thread: string }>} */
  const profiles = new Map();
  for (const { name, pid, tid, id, args } of events)
    if (name === "Profile")
      profiles.set(`${pid} ${id}`, { at: args.data.startTime, nodes: new Map(), thread: `${pid} ${tid}` });
  const samples = [];
  for (const { name, pid, id, args } of events) {
    const profile = name === "ProfileChunk" ? profiles.get(`${pid} ${id}`) : undefined;
    if (!profile) continue;
    const { cpuProfile, timeDeltas = [] } = args.data;
    for (const { id: node, parent, callFrame } of cpuProfile?.nodes ?? [])
      profile.nodes.set(node, { url: callFrame.url ?? "", parent });
    const whoseIs = (/** @type {number} */ node) => {
      for (
        let at = profile.nodes.get(node);
        at;
        at = at.parent === undefined ? undefined : profile.nodes.get(at.parent)
      )
        if (at.url !== "") return whose(at.url);
      return null;
    };
    (cpuProfile?.samples ?? []).forEach((/** @type {number} */ node, /** @type {number} */ i) => {
      const ms = (timeDeltas[i] ?? 0) / 1000;
      profile.at += timeDeltas[i] ?? 0;
      samples.push({ at: profile.at, ms, thread: profile.thread, whose: whoseIs(node) });
    });
  }
  // Workers have profiles of their own; the page's thread is by far the busiest.
  /** @type {Map<string, typeof samples>} */
  const threads = new Map();
  for (const sample of samples) {
    const own = threads.get(sample.thread) ?? [];
    own.push(sample);
    threads.set(sample.thread, own);
  }
  const [busiest] = [...threads.values()].sort((a, b) => b.length - a.length);
  return (busiest ?? []).sort((a, b) => a.at - b.at);
}

/** @param {string} url @returns {"pane" | "office" | "workbench" | null} */
function whose(url) {
  const { pathname } = new URL(url, "http://localhost");
  if (pathname.startsWith("/office-js/")) return "office";
  if (pathname.endsWith("/workbench.js")) return "workbench";
  return url.startsWith("http") ? "pane" : null;
}
