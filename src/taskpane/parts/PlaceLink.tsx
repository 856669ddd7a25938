import type { ReactNode } from "react";
import type { Place } from "../../model/place";
import { usePaneContext } from "../pane-context";

/** "สรุปผล!B22"; the sheet alone where the place has no cell. */
export function placeText(place: Place): string {
  return place.address ? `${place.sheet}!${place.address}` : place.sheet;
}

/** A link into the workbook: pressing it selects the place in Excel. */
export function PlaceLink({ place, children }: { place: Place; children?: ReactNode }) {
  const { actions } = usePaneContext();
  return (
    <button type="button" className="place-link" onClick={() => actions.select(place)}>
      {children ?? placeText(place)}
    </button>
  );
}
