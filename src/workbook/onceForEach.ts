/** A function that finds a value once for each key: for the few texts that thousands of rows say. */
export function onceForEach<Key, Value>(valueOf: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, valueOf(key));
    return known.get(key) as Value;
  };
}
