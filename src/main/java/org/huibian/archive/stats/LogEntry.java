package org.huibian.archive.stats;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A request as an access log has it.
 *
 * @param client the address of the reader, as printed; it is never written or kept
 * @param time the time on the server's clock
 * @param method the method, such as {@code GET}; empty if the request is none of HTTP
 * @param path the path of the address as sent, without query; empty if the request is none of HTTP
 * @param status the status of the answer, 100 to 599
 * @param agent what the browser calls itself; empty if the format of the log does not have it
 */
record LogEntry(
    String client,
    LocalDateTime time,
    String method,
    String path,
    int status,
    Optional<String> agent) {}
