import { renderToStaticMarkup } from "react-dom/server";
import { TemplatesPage } from "./TemplatesPage";

/** The page as a document. It is rendered when the add-in is built, so that it reads without any script. */
export default function renderTemplatesPage(): string {
  return `<!doctype html>${renderToStaticMarkup(<TemplatesPage />)}`;
}
