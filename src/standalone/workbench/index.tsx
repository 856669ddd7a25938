import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./workbench.css";

document.documentElement.lang = /^th\b/i.test(navigator.language) ? "th" : "en";
const root = document.getElementById("workbench");
if (root) createRoot(root).render(<App />);
