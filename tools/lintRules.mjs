/** Lint rules of our own, loaded by oxlint (`jsPlugins` in .oxlintrc.json). */

const arithmetic = new Set(["+", "-", "*", "/", "%", "**", "+=", "-=", "*=", "/=", "%=", "**=", "++", "--"]);

const noClock = {
  create(context) {
    const report = (node) => context.report({ node, message: "Core has no clock: today is a parameter." });
    return {
      NewExpression(node) {
        if (node.callee.name === "Date" && node.arguments.length === 0) report(node);
      },
      CallExpression(node) {
        if (node.callee.name === "Date") report(node);
      },
    };
  },
};

/**
 * An adapter of the case runner renames and reshapes: a figure that it computed would prove nothing.
 * A cell function decodes, calls core and encodes.
 */
const onlyTranslate = {
  create(context) {
    const report = (node, what) =>
      context.report({ node, message: `This file only translates: ${what} belongs to core.` });
    const operator = (node) => {
      if (arithmetic.has(node.operator)) report(node, `the operator ${node.operator}`);
    };
    return {
      BinaryExpression: operator,
      AssignmentExpression: operator,
      UpdateExpression: operator,
      UnaryExpression: operator,
      MemberExpression(node) {
        const object = node.object.name;
        if (object === "Math") report(node, "Math");
        const property = node.property.name ?? node.property.value;
        if (property === "reduce" || property === "reduceRight") report(node, property);
      },
      ImportDeclaration(node) {
        if (/decimal/i.test(node.source.value)) report(node, node.source.value);
      },
    };
  },
};

export default {
  meta: { name: "finops" },
  rules: { "no-clock": noClock, "only-translate": onlyTranslate },
};
