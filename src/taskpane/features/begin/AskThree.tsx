import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import Pinyin from "pinyin-match";
import { useMemo, useRef, useState } from "react";
import { sameText } from "../../../domain/sameText";
import type { Scheme } from "../../../domain/scheme/scheme";
import type { InsertedScheme } from "../../../workbook/excel/insertScheme";
import { useLanguage } from "../../ui/LanguageContext";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { composeScheme, ownIndicator } from "./composeScheme";
import { indicatorLibrary, type LibraryIndicator } from "./indicatorLibrary";
import { NewScheme } from "./NewScheme";
import { useBeginWords } from "./words/beginWords";

/** Of what matches, as many are shown; whoever wants others types more of their name. */
const MOST_SHOWN = 12;

const useStyles = makeStyles({
  search: { width: "100%" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  own: { maxWidth: "100%", marginTop: "4px", overflowWrap: "anywhere" },
  from: { paddingLeft: "36px", marginTop: "-6px" },
});

interface Props {
  readonly onBack: () => void;
  readonly onInserted: (inserted: InsertedScheme) => Promise<void>;
}

/** A small scheme from nothing, by three questions: who, what is measured, and whether it is paid. */
export function AskThree({ onBack, onInserted }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useBeginWords();
  const { language } = useLanguage();
  const library = useMemo(() => indicatorLibrary(language), [language]);
  const [who, setWho] = useState("");
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [own, setOwn] = useState<readonly LibraryIndicator[]>([]);
  const [isPaid, setPaid] = useState<boolean | null>(null);
  const [isPressed, setPressed] = useState(false);
  const [scheme, setScheme] = useState<Scheme | null>(null);
  const search = useRef<HTMLInputElement>(null);

  if (scheme)
    return (
      <NewScheme scheme={scheme} language={language} onBack={() => setScheme(null)} onInserted={onInserted}>
        <p className={text.paragraph}>{words.composedHint}</p>
      </NewScheme>
    );

  const taken = chosen.flatMap((key) => [...library, ...own].filter((each) => each.key === key));
  const found = library.filter(({ key, indicator }) => !chosen.includes(key) && isNamed(indicator.name, query));
  const open = {
    who: who.trim() === "",
    measures: taken.length === 0,
    pay: isPaid === null,
  };
  const wanted = query.trim();
  const isTaken = taken.some(({ indicator }) => sameText(indicator.name, wanted));
  const addOwn = () => {
    const added = { key: `own ${wanted}`, indicator: ownIndicator(wanted), from: words.ownIndicator };
    setOwn([...own.filter(({ key }) => key !== added.key), added]);
    setChosen([...chosen, added.key]);
    setQuery("");
    search.current?.focus();
  };
  const goOn = () => {
    setPressed(true);
    if (open.who || open.measures || isPaid === null) return;
    const title = words.schemeFor({ who: who.trim() });
    setScheme(composeScheme({ title, indicators: taken.map(({ indicator }) => indicator), isPaid }, language));
  };

  const row = ({ key, indicator, from }: LibraryIndicator) => (
    <li key={key}>
      <Checkbox
        label={indicator.name}
        checked={chosen.includes(key)}
        onChange={(_event, { checked }) =>
          setChosen(checked === true ? [...chosen, key] : chosen.filter((other) => other !== key))
        }
      />
      <span className={`${text.faint} ${styles.from}`}>{from}</span>
    </li>
  );

  return (
    <Screen
      title={words.newFromQuestions}
      onBack={onBack}
      status={words.indicatorsChosen({ count: taken.length })}
      primary={{ label: words.next, onClick: goOn }}
    >
      <Section title={words.askWho}>
        <Field label={words.askWhoLabel} validationMessage={isPressed && open.who ? words.askWhoMissing : null}>
          <Input value={who} placeholder={words.askWhoHint} onChange={(_event, { value }) => setWho(value)} />
        </Field>
      </Section>
      <Section title={words.askWhat}>
        {taken.length > 0 && (
          <ul className={styles.list} aria-label={words.chosenIndicators}>
            {taken.map(row)}
          </ul>
        )}
        <Field
          label={words.searchIndicators}
          validationMessage={isPressed && open.measures ? words.askWhatMissing : null}
        >
          <Input
            type="search"
            className={styles.search}
            input={{ ref: search }}
            value={query}
            placeholder={words.searchIndicatorsHint}
            onChange={(_event, { value }) => setQuery(value)}
          />
        </Field>
        <ul className={styles.list} aria-label={words.offeredIndicators}>
          {found.slice(0, MOST_SHOWN).map(row)}
        </ul>
        {wanted !== "" && !isTaken && (
          <Button size="small" icon={<AddRegular />} className={styles.own} onClick={addOwn}>
            {words.addOwnIndicator({ name: wanted })}
          </Button>
        )}
        <p role="status" className={text.small}>
          {found.length === 0 ? words.noIndicatorFound : words.moreIndicators({ count: found.length - MOST_SHOWN })}
        </p>
      </Section>
      <Section title={words.askPay}>
        <Field validationMessage={isPressed && open.pay ? words.askPayMissing : null}>
          <RadioGroup
            aria-label={words.askPay}
            value={isPaid === null ? "" : isPaid ? "yes" : "no"}
            onChange={(_event, { value }) => setPaid(value === "yes")}
          >
            <Radio value="no" label={words.payNo} />
            <Radio value="yes" label={words.payYes} />
          </RadioGroup>
        </Field>
      </Section>
    </Screen>
  );
}

function isNamed(name: string, query: string): boolean {
  const wanted = query.trim();
  return wanted === "" || name.toLowerCase().includes(wanted.toLowerCase()) || Pinyin.match(name, wanted) !== false;
}
