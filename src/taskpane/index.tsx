import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html: expected an element #root");

createRoot(root).render(<p>Appraise</p>);
