import { Field, Input, makeStyles } from "@fluentui/react-components";
import { same } from "../../../domain/decimal";
import { formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { Screen } from "../../ui/Screen";
import { useTextStyles } from "../../ui/useTextStyles";
import { readPercent } from "./computeWeights";
import { asTyped, type Weighing } from "./useWeights";
import { useWeightWords } from "./words/weightWords";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  input: { width: "96px", minWidth: 0 },
});

interface Props {
  readonly weighing: Weighing;
  readonly onBack: () => void;
}

/** Weights typed one by one. */
export function DirectWeights({ weighing: { scheme, hierarchy, typed, type }, onBack }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWeightWords();
  const { language } = useLanguage();
  const shown = typed.size === 0 ? asTyped(hierarchy, scheme.reading.scheme.indicators) : typed;
  const percents = hierarchy.indicators.map(({ code }) => readPercent(shown.get(code) ?? ""));
  const sum = percents.reduce<number>((total, percent) => total + (percent ?? 0), 0) / 100;
  return (
    <Screen
      title={words.directTitle}
      onBack={onBack}
      status={words.directSum({ sum: formatPercent(sum, language) })}
      primary={{ label: words.finish, onClick: onBack }}
    >
      <p className={text.paragraph}>
        {same(Math.round(sum * 1e6) / 1e6, 1)
          ? words.directRight
          : words.directAdds({ sum: formatPercent(sum, language) })}
      </p>
      <ul className={styles.list}>
        {hierarchy.indicators.map(({ code, name }, i) => (
          <li key={code}>
            <Field
              label={words.percentOf({ name })}
              {...(percents[i] === null ? { validationMessage: words.notAPercent } : {})}
            >
              <Input
                className={styles.input}
                inputMode="decimal"
                value={shown.get(code) ?? ""}
                contentAfter="%"
                onChange={(_event, { value }) => type(code, value)}
              />
            </Field>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
