/** Rules by which an article that arrives without a class gets one (定级规则). */
package org.juzhen.intake.classing;
