// The search's field has a label that one sees, and what is found is counted where screen readers hear it.

export default async function faults(page) {
  return page.evaluate(() => {
    const told = [];
    for (const field of document.querySelectorAll('search input[type=search], search input[type=text], search input:not([type])')) {
      if (![...(field.labels ?? [])].some((label) => label.textContent.trim() && !label.matches('.vh'))) told.push('a field has no label that one sees');
    }
    for (const search of document.querySelectorAll('search')) {
      if (!search.querySelector('[role=status]')) told.push('the number of results is not told');
    }
    return told;
  });
}
