import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { choices } from "../../../domain/scheme/vocabulary";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { familiesOf, type SchemeFamily } from "../../../workbook/scheme/versionsOf";
import { useLanguage } from "../../ui/LanguageContext";
import { RowButton } from "../../ui/RowButton";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWords } from "../../words/words";

const useStyles = makeStyles({
  badges: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "4px" },
  versions: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: "4px 0 0",
    padding: "0 0 0 8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: "none",
  },
  toggle: { minWidth: "auto", paddingLeft: "4px", marginTop: "4px", fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly schemes: readonly SchemeOnSheet[];
  readonly onOpen: (scheme: SchemeOnSheet) => void;
}

/** The schemes of the workbook, each once, with its other versions below it. */
export function FamilyList({ schemes, onOpen }: Props) {
  const text = useTextStyles();
  const families = familiesOf(schemes);
  const titled = ({ lead }: SchemeFamily) => titleOf(lead).toLowerCase();
  return (
    <ul className={text.list}>
      {families.map((family) => (
        <li key={family.lead.reference}>
          <Family
            family={family}
            isTitleShared={families.some((each) => each !== family && titled(each) === titled(family))}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  );
}

function Family({
  family: { lead, others, older, copies },
  isTitleShared,
  onOpen,
}: {
  readonly family: SchemeFamily;
  readonly isTitleShared: boolean;
  readonly onOpen: Props["onOpen"];
}) {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const title = titleOf(lead);
  const row = (scheme: SchemeOnSheet, isCopy = false) => (
    <li key={scheme.reference}>
      <RowButton onClick={() => onOpen(scheme)}>
        <VersionSummary scheme={scheme} isCopy={isCopy} />
      </RowButton>
    </li>
  );
  return (
    <>
      <RowButton onClick={() => onOpen(lead)}>
        <SchemeSummary scheme={lead} showsSheet={isTitleShared} />
      </RowButton>
      {others.length + copies.length > 0 && (
        <ul className={styles.versions} aria-label={words.versionsOf({ title })}>
          {others.map((scheme) => row(scheme))}
          {copies.map((scheme) => row(scheme, true))}
        </ul>
      )}
      {older.length > 0 && (
        <>
          <Button
            appearance="transparent"
            size="small"
            className={styles.toggle}
            icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={words.olderVersionsOf({ title, count: older.length })}
            onClick={() => setOpen(!isOpen)}
          >
            {words.olderVersions({ count: older.length })}
          </Button>
          <ul
            id={id}
            className={styles.versions}
            hidden={!isOpen}
            aria-label={words.olderVersions({ count: older.length })}
          >
            {isOpen && older.map((scheme) => row(scheme))}
          </ul>
        </>
      )}
    </>
  );
}

function SchemeSummary({
  scheme: onSheet,
  showsSheet,
}: {
  readonly scheme: SchemeOnSheet;
  readonly showsSheet: boolean;
}) {
  const text = useTextStyles();
  const words = useWords();
  const { scheme } = onSheet.reading;
  return (
    <>
      <span className={text.strong}>{titleOf(onSheet)}</span>
      <span className={text.small}>
        {[
          scheme.id || onSheet.name,
          words.version({ version: scheme.version }),
          words.indicatorCount({ count: scheme.indicators.length }),
        ].join(" · ")}
      </span>
      {showsSheet && <span className={text.small}>{words.sheetNamed({ sheet: onSheet.sheet })}</span>}
      <Badges scheme={onSheet} />
    </>
  );
}

/** A version below the one that the scheme goes by: what is different about it. */
function VersionSummary({ scheme: onSheet, isCopy }: { readonly scheme: SchemeOnSheet; readonly isCopy: boolean }) {
  const text = useTextStyles();
  const words = useWords();
  const { version } = onSheet.reading.scheme;
  return (
    <>
      <span className={text.strong}>{isCopy ? words.copiedSheet : words.version({ version })}</span>
      <span className={text.small}>{words.sheetNamed({ sheet: onSheet.sheet })}</span>
      {isCopy ? <span className={text.small}>{words.copiedSheetHint}</span> : <Badges scheme={onSheet} />}
    </>
  );
}

function Badges({ scheme: { reading } }: { readonly scheme: SchemeOnSheet }) {
  const styles = useStyles();
  const words = useWords();
  const { language } = useLanguage();
  const { scheme, findings } = reading;
  return (
    <span className={styles.badges}>
      <Badge appearance="tint" color={scheme.status === "active" ? "brand" : "informative"}>
        {choices.status[scheme.status]?.[language]}
      </Badge>
      {findings.length > 0 && (
        <Badge appearance="tint" color="danger">
          {words.findingCount({ count: findings.length })}
        </Badge>
      )}
    </span>
  );
}

function titleOf({ reading, name }: SchemeOnSheet): string {
  return reading.scheme.title || name;
}
