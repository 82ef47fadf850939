/**
 * What a page of HTML is made of, ready for its templates: text in runs, parts within parts, pictures with the places of what they
 * show. Nothing here is escaped: the templates do that, for where each text stands.
 */
package org.statedconditions.report.page;
