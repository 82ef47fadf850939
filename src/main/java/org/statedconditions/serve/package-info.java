/** The workbench's server: {@link org.statedconditions.serve.WorkbenchServer} guards, bounds and routes requests to {@code serve.api}. */
package org.statedconditions.serve;
