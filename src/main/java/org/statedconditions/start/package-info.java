/** Starts the command line of the runnable jar: what a short run does most of its time is to load classes. */
package org.statedconditions.start;
