import { Fragment } from "react";
import type { Language } from "../../domain/language";
import { layOutScheme, type Block } from "../../domain/scheme/layOutScheme";
import { sayRemark } from "../../domain/check/messages/remarkMessage";
import type { Scheme } from "../../domain/scheme/scheme";
import { columns, items } from "../../domain/scheme/vocabulary";
import { schemeOf, type Template } from "../../templates/template";
import { BlockTable } from "./BlockTable";
import { Facts } from "./Facts";
import { FormTable } from "./FormTable";
import { IndicatorTable } from "./IndicatorTable";
import { ItemTable } from "./ItemTable";
import { templateAnchor } from "./templateAnchor";
import { words } from "./words";

interface Props {
  readonly template: Template;
  readonly language: Language;
}

/** A template as the sheet that it becomes: everything in it, section by section, with where it comes from. */
export function TemplateSection({ template, language }: Props) {
  const { id, title, summary, basis, kind, example, forms = [] } = template;
  const { kind: kindHeader, kinds, forms: formsTitle } = words[language];
  const other = language === "zh" ? "en" : "zh";
  const scheme = schemeOf(template, language);
  const facts = [
    { header: kindHeader, text: kinds[kind] },
    { header: items.info.period[language], text: scheme.period ?? "" },
    { header: items.info.source[language], text: scheme.source ?? "" },
    { header: columns.indicators.basis[language], text: basis[language] },
  ];
  return (
    <section id={templateAnchor(id, language)}>
      <h2>
        <code>{id}</code> {title[language]}{" "}
        <a className="other" href={`#${templateAnchor(id, other)}`} hrefLang={other} lang={other}>
          {words[other].language}
        </a>
      </h2>
      <p>{summary[language]}</p>
      <Facts fields={facts.filter(({ text }) => text !== "")} />
      {layOutScheme(scheme, language)
        .filter(({ section }) => section !== "info")
        .map((block) => (
          <Fragment key={block.section}>
            <h3>{block.title}</h3>
            {renderBlock(block, scheme, language)}
          </Fragment>
        ))}
      {forms.length > 0 && <h3>{formsTitle}</h3>}
      {forms.map((form) => (
        <FormTable key={form.sheet.en} form={form} inputs={example.inputs ?? []} language={language} />
      ))}
    </section>
  );
}

function renderBlock(block: Block, { indicators }: Scheme, language: Language) {
  switch (block.section) {
    case "indicators":
      return <IndicatorTable block={block} language={language} />;
    case "levels":
      return (
        <BlockTable
          block={block}
          groupBy="indicator"
          groupName={(code) => indicators.find((indicator) => indicator.code === code)?.name ?? ""}
        />
      );
    case "rules":
    case "payItems":
      return <ItemTable block={block} section={block.section} language={language} />;
    case "tiers":
      return <BlockTable block={block} groupBy="scale" />;
    case "distribution":
      return (
        <>
          <BlockTable block={block} />
          <p>{sayRemark({ code: "distributionCaution", facts: {} }, language)}</p>
        </>
      );
    default:
      return <BlockTable block={block} />;
  }
}
