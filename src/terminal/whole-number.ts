import { InvalidArgumentError } from 'commander';

export const wholeNumber = (typed: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(typed))
    throw new InvalidArgumentError('It must be a whole number from 1 to 9999.');
  return Number(typed);
};

export const wholeArticle = (typed: string): number => {
  if (!/^\d{1,15}$/.test(typed)) throw new InvalidArgumentError('It must be an article’s number.');
  return Number(typed);
};
