/** Everything that the pane's parts look like; one sheet, fetched with the page. */
import "./fonts.css";
import "./pane.css";
import "./steps.css";
import "./findings.css";
import "./overview.css";
