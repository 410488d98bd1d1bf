import type { Language } from "../../domain/language";
import { templates } from "../../templates";
import { TemplateSection } from "./TemplateSection";
import { templateAnchor } from "./templateAnchor";
import { words } from "./words";

const languages: readonly Language[] = ["zh", "en"];
const tags: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

/** Nothing but the page's own script, style sheet and icon. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

/** Every template in every language, one article each; the page's script shows the one that the reader reads. */
export function TemplatesPage() {
  return (
    <html lang={tags.zh}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta httpEquiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
        <title>模板 Templates · Appraise</title>
        <link rel="icon" href="../icons/icon-32.png" />
        <link rel="stylesheet" href="help.css" />
      </head>
      <body>
        <header>
          <a href="index.html">Appraise</a>
          <h1>
            模板 <span lang="en">Templates</span>
          </h1>
          <p id="languages">
            {languages.map((language) => (
              <a key={language} href={`#${language}`} lang={tags[language]} hrefLang={tags[language]}>
                {words[language].language}
              </a>
            ))}
          </p>
        </header>
        <main>
          {languages.map((language) => (
            <article key={language} id={language} lang={tags[language]}>
              <p>{words[language].introduction}</p>
              <p>{words[language].basisHint}</p>
              <nav aria-label={words[language].contents}>
                <ul>
                  {templates.map(({ id, title }) => (
                    <li key={id}>
                      <a href={`#${templateAnchor(id, language)}`}>
                        <code>{id}</code> {title[language]}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
              {templates.map((template) => (
                <TemplateSection key={template.id} template={template} language={language} />
              ))}
            </article>
          ))}
        </main>
      </body>
    </html>
  );
}
