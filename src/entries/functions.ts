/** The functions of FINOPS; the build appends to each file the call that associates it with its id. */
import "../functions/variance";
import "../functions/varianceFlag";
