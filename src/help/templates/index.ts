import { showLanguage } from "./showLanguage";

showLanguage();
window.addEventListener("hashchange", showLanguage);
