/**
 * The command line: {@code import}, {@code build}, {@code serve}, {@code check} and {@code undo}.
 *
 * <p>{@link org.huibian.cli.Huibian} is the main class. It receives its arguments, streams and
 * environment as parameters and returns an exit code, so that tests can call it. Each command is a
 * class of its own below {@code SiteCommand}; {@code Wiring} holds the implementations that do
 * their work. All texts for users are in {@code messages.properties} and {@code
 * messages_zh.properties}; the language is read once from the environment and passed on.
 */
package org.huibian.cli;
