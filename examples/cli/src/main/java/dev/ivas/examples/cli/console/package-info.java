/** What every command needs to speak to the person who typed it. */
@NullMarked
package dev.ivas.examples.cli.console;

import org.jspecify.annotations.NullMarked;
