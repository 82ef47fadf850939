/** The command line, and nothing else: {@link org.statedconditions.cli.Main}. */
package org.statedconditions.cli;
