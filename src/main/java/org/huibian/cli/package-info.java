/**
 * The commands: {@code import}, {@code build}, {@code serve}, {@code check}.
 *
 * <p>{@link org.huibian.cli.Huibian} is the program; it takes its arguments, streams and
 * environment from outside and returns an exit code, so that a test can be its user. {@code Wiring}
 * says which engine does each command's work. All words for users are in {@code
 * messages.properties} and {@code messages_zh.properties}; the language is read once from the
 * environment and passed on.
 */
package org.huibian.cli;
