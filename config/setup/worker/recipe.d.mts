// The types of recipe.mjs, as far as tests need them.
export function recipeHash(): string;
