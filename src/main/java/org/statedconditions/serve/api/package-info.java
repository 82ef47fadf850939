/**
 * What {@code /api/v1} answers, without HTTP: from the body of a request to a report. The data are those of the command line's
 * {@code --format json}.
 */
package org.statedconditions.serve.api;
