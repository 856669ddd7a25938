import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** What any pane made with React and Fluent costs: a provider and a button. */
const page = document.body.appendChild(document.createElement("div"));
createRoot(page).render(
  <FluentProvider theme={webLightTheme}>
    <Button>OK</Button>
  </FluentProvider>
);
