/**
 * The prose of lesson 04 as it was on 2 December 2026: a text to compress. It is frozen, so that an edit of that
 * lesson changes no number of lesson 16.
 */
export const frozenChapter: string = `# 4. Binary cross-entropy

**A mail filter gave a mail the probability 0.3 of being spam, and it was spam. Why should the loss of this forecast be −log 0.3, and not, say, 0.7?** The article gives the formula and refers to another text for the proof. Here is the proof.

You will

- derive the loss from a likelihood,
- see why it is a logarithm, and what independence has to do with it,
- compute the article's four numbers,
- complete the formula with two conventions,
- find the forecast that loses least.

25 minutes, and 20 more for five exercises. Section «二值交叉熵» of the article. Before you read on, run all cells.

## How likely was the truth?

To compare the two filters, we have to judge single forecasts first. A filter that gives "spam" the probability $p$ gives "not spam" the probability $1 - p$. Let $t$, the *label*, be what the mail really was: 1 for spam, 0 for other mail. How probable was the label, according to the filter? This number is the *likelihood*. One expression covers both cases:

$$ P(t \\mid p) = p^{\\,t}\\,(1 - p)^{\\,1 - t} $$

Check both cases: for $t = 1$ the second factor is 1, and for $t = 0$ the first one is. The cell computes both for $p = 0.3$.

This is the *Bernoulli distribution*, which also describes a biased coin. A good filter gives the labels a high likelihood. To choose the filter, or its weights, for which the likelihood of all labels is highest is called the method of *maximum likelihood*.

Training usually makes something small, a *loss*, and it adds up the losses of many samples. The likelihood of many samples is a product, if they are *independent*: the probabilities are multiplied, as for several throws of a coin. So we want to turn "as high as possible" into "as low as possible", and products into sums.

## From a likelihood to a loss

The negative logarithm does both:

$$ L(p, t) = -\\log P(t \\mid p) $$

Put in the likelihood, and use two laws: the logarithm of a product is the sum of the logarithms, and in the logarithm of a power the exponent becomes a factor. **Write the lines down** on paper before you read on. The derivation below has them as the library proves them; ∎ means that a line follows exactly from the one above.

The last line is the article's formula for *binary cross-entropy*. It is also called *log loss*, or *negative log-likelihood*, NLL. We assumed that the label follows a Bernoulli distribution with the probability $p$, and nothing else.

A derivation should be compared with numbers. The cell computes the first line by itself, and the last line by the library.

Was the logarithm an arbitrary choice? Suppose that a loss is a function $f$ of the likelihood, lower for a higher likelihood. Suppose further that the mails are independent: then the likelihood of two labels is the product of their likelihoods $p$ and $q$. If the losses should add up, $f$ must satisfy

$$ f(p \\, q) = f(p) + f(q) $$

Which functions do? Two derivations find all of them. The first takes the slope of this equation, once in $p$ and once in $q$. By the chain rule, it finds that $p f'(p)$ is the same number everywhere. The second finds $f$ from that. Both assume that $f$ has a derivative.

So $f(p) = c - k \\ln p$. Put this into the equation, and it says $c = 2c$, so $c = 0$. What is left is $-k \\ln p$ with a positive $k$, which sets the unit: $k = 1/\\ln b$ makes it the logarithm to base $b$.

The plain difference $1 - p$, the 0.7 in the question of this lesson, is not among these functions. It is also lenient: a filter that calls a spam mail *impossible* would lose 1, hardly more than with the probability 0.1. The logarithm makes this loss infinite.

## The article's four numbers

The article takes the label $t = 1$ and compares the forecasts $p_1 = 0.3$ and $p_2 = 0.6$. Then it does the same for $t = 0$. Its logarithm has base 10, which it does not say; losses in this base are in *hartleys*. **Predict** for each label which of the two forecasts has the smaller loss.

Can we trust our own library? Let us ask another one. mathjs knows nothing of this course; it evaluates the formula as the article prints it.

The two libraries agree. The article prints \`0.522\`, \`0.221\`, \`0.154\` and \`0.397\`. If it had rounded, the first number would be \`0.523\`. It cut the digits off instead:

In the figure, each label has its own curve. For mails that were spam, a small $p$ is costly, so their curve falls; for other mails it rises. **Predict** where the two curves cross, and what a filter says about a mail there.

The curves cross at $p = 0.5$, where a filter says that spam and other mail are equally probable.

For $t = 1$ the better forecast is $p_2$, and for $t = 0$ it is $p_1$. The article writes $t_2$ and $t_1$ there, and in its second example it calls the label $p$. These are misprints: each example has one label $t$ and two forecasts $p_1$ and $p_2$.

## Why a logarithm, and not the product?

For one mail, the likelihood itself would do. Now take many. An address that became public gets two thousand mails. Each of them is spam with the probability 0.7, independently of the others; we simulate this with a biased coin. A filter that knows the coin says 0.7 every time. **Predict** the likelihood of all two thousand labels, the product of two thousand factors. Is it about 0.7, about a thousandth, or something much smaller?

The product is 0, as if these labels were impossible, although they are just what such a coin gives. The second number is the smallest positive number that a program can store as a *double*. On the way the product became smaller than that, and it was rounded to 0. This is called *underflow*. The sum of the logarithms stays far from any limit:

We can read the sum as an exponent. In base 10, a loss of $k$ hartleys is a likelihood of $10^{-k}$, so the likelihood of all labels is about $10^{-527.3}$. The figure follows both computations, mail by mail.

Because losses add up, we can now answer the question about the first picture. The next cell lists the losses of the six forecasts of filter A and of filter B, and then the two sums. **Predict** which sum is larger.

Filter B loses more than twice as much as filter A. Five of its six forecasts are better, but it was almost certain about the third mail, and wrong. This one mistake costs 3.9, more than all losses of filter A together.

To add up the losses, we had to assume that the samples are independent. What happens if they are not? Suppose that 7 of 10 mails were spam. This favours $p = 0.7$ over $p = 0.5$, but only by the ratio of the two likelihoods. Now every mail is stored ten times by mistake. The next cell computes the ratio for the ten mails, then for the hundred copies.

The best forecast is still 0.7, but the certainty is false. Ten mails favour 0.7 by 2.3 to 1. The copies seem to favour it by 3745.4 to 1, although they tell us nothing new. Real mails come in waves of similar ones. So a sum of losses is the negative logarithm of a likelihood only as far as the samples are independent.

## Two conventions the article leaves out

A forecast that is certain and right, $p = t = 1$, should cost nothing. Put it into the formula: $1 \\cdot \\log 1 + 0 \\cdot \\log 0$. **Predict** what a program makes of the second term.

It is \`NaN\`, *not a number*, because $\\log 0$ is $-\\infty$, and $0 \\cdot (-\\infty)$ has no value. The convention $0 \\log 0 = 0$ completes the formula. It fits the limit, since $x \\log x$ approaches 0 as $x$ does. And it says that what does not happen adds nothing to the loss.

The second convention is the base of the logarithm. Another base multiplies every loss by the same number, so it never changes which forecast is better. The natural logarithm measures in *nats*, base 2 in *bits*, base 10 in hartleys:

So one nat is 0.434 hartleys. From here on, losses are in nats.

## The forecast that loses least

Go back to the two thousand mails. Suppose that a filter cannot tell mails apart, and has to give the *same* $p$ to every mail. Which $p$ has the smallest mean loss? **Predict** it, then look: each row below is a forecast and its mean loss.

The smallest of these losses is at 0.7, the coin's own probability. But look at the first row, too. At $p = 0.5$ the loss is 0.693, which is $\\ln 2$, whatever the labels are. A filter that knows nothing has this loss. So the training of a yes-or-no network with small random weights begins near 0.693. If the loss is still there after many steps, the network predicts no better than even odds.

To find the best forecast exactly, let $s$ be the share of spam. The mean loss is $-s \\ln p - (1 - s) \\ln(1 - p)$, and its slope in $p$ is $-\\frac{s}{p} + \\frac{1 - s}{1 - p} = \\frac{p - s}{p(1 - p)}$. This is negative below $s$ and positive above, so the minimum is at $p = s$.

The share of spam in these mails is 0.7045, and a hundredth more or less is worse. This is maximum likelihood again: among all coins, the one with $p = s$ makes these labels most probable.

A loss for which the true probability is the best answer is called *proper*. Is the logarithm the only one? The next cell tries three losses of a forecast that gives the truth the probability $p$: $-\\ln p$, $(1 - p)^2$ and $1 - p$. For mails of which 7 in 10 are spam, it finds the $p$ with the least expected loss. **Predict** the three answers.

Under $1 - p$, the best answer is 1: the filter loses least if it exaggerates. The squared error is proper, as the logarithm is. So being proper does not single out the logarithm. Adding up does: the sum of $-\\ln p$ over independent samples is the negative logarithm of their likelihood, and a sum of squared errors is not. Lessons 7 and 8 compare the slopes of both.

## Your turn

In each cell below, replace \`todo()\` by your answer, a number or an expression, and run the cell. It tells you whether the answer is right, and if not, which rule it breaks.

The filter gave a mail the probability 0.25, and it was spam. What is the loss of this forecast, in hartleys? Let the cell compute it, by whatever means you like.

The mail is spam, and another filter gives it half the probability, $p/2$ instead of $p$. By how many *bits* is its loss higher? Decide before you compute anything. (Bits are the unit of base 2.)

Now write a line of a derivation yourself. A filter gives the same forecast $p$ to all mails. Of these, $k$ are spam and $m$ are not, so the negative logarithm of their likelihood is

$$ -\\log\\left(p^{\\,k}\\, (1 - p)^{\\,m}\\right) $$

Write it without a power. Put your line between quotation marks, with \`*\` for products, round brackets, and \`log(…)\` for the logarithm. The library will prove that your line follows, or show you numbers for which it is wrong.

Write the loss itself, as a function of $t$ and $p$: in hartleys, for every $t$ from 0 to 1, and with $0 \\log 0 = 0$. Use \`Math.log10\`, not the library.

This function gets the labels of many mails and one forecast for all of them, and should return the sum of the losses in nats. For ten mails it is right; for three thousand it returns \`Infinity\`. Find the line that loses the information, and change the function so that it is right.

The next cell lists which exercises you have solved.

## What the article says

The table takes the claims of this section one by one. The formula is correct, once its base is named and $0 \\log 0 = 0$ is agreed. The four numbers are correct, but cut off. In the examples, $p$ and $t$ have changed places. Each verdict comes from the computation in its row, and a test of this course fails if it stops being true.

## Key points

- The loss is the negative logarithm of the Bernoulli likelihood $p^{\\,t}(1 - p)^{\\,1 - t}$. Least loss is maximum likelihood.
- If losses of independent samples are to add up, a loss with a derivative must be a logarithm of the likelihood. A product of many likelihoods also underflows to 0; the sum of their logarithms does not.
- The article's four numbers are in hartleys (base 10), cut off after three decimals.
- $0 \\log 0 = 0$ completes the formula. The base only chooses the unit.
- The mean loss is least when $p$ is the true share. At $p = 0.5$ it is $\\ln 2$, about 0.693 nats.

Next: [5. Cross-entropy](05-cross-entropy.ipynb), the same loss for any number of classes.`;
