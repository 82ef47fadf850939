/** What an evaluation costs, beside other engines on the same task; see CONTRIBUTING.md. */
package org.statedconditions.bench;
