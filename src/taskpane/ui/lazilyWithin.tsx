import { useEffect, useState, type ComponentType } from "react";

/**
 * A part of a screen that is fetched once the screen is there, and takes no room until then. For what a reader can do without: where it
 * cannot be fetched, it does not show.
 */
export function lazilyWithin<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;

  return function LazilyWithin(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      let isWanted = true;
      load().then(
        (component) => {
          loaded = component;
          if (isWanted) setLoaded(() => component);
        },
        () => undefined,
      );
      return () => {
        isWanted = false;
      };
    }, []);
    return Loaded === null ? null : <Loaded {...props} />;
  };
}
