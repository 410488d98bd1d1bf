import type { Language } from "../../../domain/language";
import { S5 } from "../../../templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../templates/template";
import { areaOfResults, insertResults } from "../insertResults";
import { insertExample } from "../insertExample";
import { insertScheme } from "../insertScheme";
import { readSource } from "../readSource";
import { localAddress } from "../../cells/area";
import { countDifferences } from "../../hostcheck/countDifferences";
import { ALL_EQUAL } from "../../hostcheck/expectations";
import { expectResults } from "../../hostcheck/expectResults";
import type { Observation, Observations } from "../../hostcheck/observations";
import { SCRATCH } from "../../hostcheck/scratchNames";
import { fieldsOf } from "../../people/fields";
import { matchColumns } from "../../people/matchColumns";
import { appraiseSource } from "../../results/appraiseSource";
import { planResults } from "../../results/planResults";
import { codeIn } from "./codeOf";
import { readWhenDone } from "./readWhenDone";

/** S5 as people use it, from the template to results in cells, compared with the engine in the pane. */
export async function observeFlow(language: Language, signal: AbortSignal): Promise<Observations> {
  return { [`flow.${language}`]: await appraiseExample(language, signal) };
}

async function appraiseExample(language: Language, signal: AbortSignal): Promise<Observation> {
  try {
    // Sheets are called by the title: the check's are told from the user's by it.
    const template = { ...S5, id: SCRATCH, title: { zh: `${SCRATCH} 试算`, en: `${SCRATCH} trial` } };
    const { scheme } = await insertScheme(schemeOf(template, language), language);
    const source = await insertExample(template, language);
    const data = await readSource(source);
    const headers = data.columns.map(({ header }) => header);
    const matches = matchColumns(headers, fieldsOf(scheme.reading.scheme, language));
    const mapping = new Map(
      matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const])),
    );
    const plan = planResults({ scheme, data, mapping, language, at: new Date() });
    const { sheet } = await insertResults(plan);
    const got = await readWhenDone(sheet, localAddress(areaOfResults(plan)), { signal });
    const expected = expectResults(scheme.reading, appraiseSource(scheme.reading, data, mapping), language);
    const { cells, differing } = countDifferences(expected, got);
    return differing === 0 ? { got: ALL_EQUAL, detail: String(cells) } : { got: `${differing} of ${cells} differ` };
  } catch (error) {
    return { got: codeIn(error) };
  }
}
