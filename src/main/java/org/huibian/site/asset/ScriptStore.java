package org.huibian.site.asset;

import java.util.Optional;

/** Keeps compiled scripts by keys that identify their sources. */
public interface ScriptStore {
  /** A store that keeps nothing. */
  ScriptStore NONE =
      new ScriptStore() {
        @Override
        public Optional<String> find(String key) {
          return Optional.empty();
        }

        @Override
        public void put(String key, String script) {
          // Nothing is kept.
        }
      };

  /** Returns the script that was kept with a key. */
  Optional<String> find(String key);

  /**
   * Keeps a script. A store that cannot keep it returns normally, because a script can be compiled
   * again.
   *
   * @param key 64 hexadecimal digits
   */
  void put(String key, String script);
}
