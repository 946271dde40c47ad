/**
 * The prose of lessons 00 to 10 and 12 to 16 as it was on 3 December 2026, frozen, so that an edit of a lesson changes no
 * number of lesson 11. A line with "=" begins a lesson, and each other line is a paragraph. Words are in lower case;
 * a formula is written $, code #, and a number 0.
 */
export const courseProseText: string = `
= 00
0 . start here
a mail filter says that a mail is spam with the probability 0 , and the mail is spam . how wrong was the filter ? it was not simply right or wrong . cross entropy is a number that says how wrong it was , and this course explains where this number comes from .
you will
run a cell and see its result ,
compute one loss ,
read it from a figure ,
meet an error message that helps ,
compare a number of the article with the computation .
0 minutes , and 0 more for three exercises . the course follows one article , , section by section . before you read on , run all cells .
running a cell
a notebook consists of text and of cells with typescript code . put the cursor into a cell and press shift enter . the cell runs , and the value of its last expression appears below it . later cells can use the names that an earlier cell has declared . the program that runs the cells is called the kernel .
try it : change the number in the cell above , run it , and then run the cells below it . you cannot break anything . if you lose track of what has run , restart the kernel on a page of the book , press stop and run all cells .
one loss
the filter gave the mail the probability 0 of being spam , and it was spam . a loss is a number that measures how wrong such a forecast was . the next cell computes it for this forecast , and for one that had said 0 . before you run it , predict which of the two losses is larger .
the loss is larger for 0 . the first argument of # is what happened : 0 , the mail was spam . the second is the probability that the filter gave to spam . the loss is the negative logarithm of the probability that was given to what happened ; for the first forecast it is $ . the less probable the filter called what happened , the larger the loss . the rest of the course explains why it is this number , and what goes wrong when it is computed carelessly .
a loss has a unit , and the base of the logarithm decides which . with the natural logarithm , as above , the unit is called a nat . the article uses base 0 , without saying so ; the unit is then called a hartley :
one figure
the figure shows the loss of every possible forecast . one curve , marked $ , is for mails that were spam ; the other , marked $ , is for mails that were not . the two dots are the two forecasts from above , now with their losses in hartleys . predict before you look : what happens to the loss of a spam mail when the forecast approaches 0 ?
now move the forecast yourself . the second slider is the label , which says what happened : 0 for spam and 0 for other mail . leave it at one of these for now ; lesson 0 explains labels in between .
the curve for spam rises without bound as $ approaches 0 . so if a filter calls spam impossible , and the mail is spam , its loss is infinite . the library returns this value :
an error that helps
a probability of 0 makes no sense . the library refuses it and tells you what it got , what it needs , and what to try . the next cell fails on purpose .
the error messages of this course are meant to be read . they name the argument , its value and a way out . here , 0 looks like a score , the number that a network gives before it is turned into a probability . for scores there is a function of its own , and lesson 0 explains why .
your turn
an exercise is a cell in which something is missing : # stands where your answer belongs . the last line checks the answer and says not started , not yet , your code stopped with an error , or correct . a check does not tell you the right answer . it tells you which rule your answer breaks , recognises common mistakes , and offers hints from the second attempt on .
the filter says that a mail is spam with the probability 0 . with which probability is it not spam , according to the filter ? replace # by a number or an expression , and press shift enter .
try a wrong answer , too : you may ask a check as often as you like . the second exercise is a prediction . a mail was not spam . which forecast of spam has the larger loss , 0 or 0 ? answer from the figure , before you compute anything .
the third exercise asks for a function . a mail was spam , and the filter had said p . write the loss in nats : the negative natural logarithm of p . in typescript , the natural logarithm is # . the check tries your function on forecasts of its own .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
suppose that a filter says only 0 or 0 , never a number in between , and is right about almost every mail . what is the sum of its losses , and what would you change ?
every lesson has an overview of its exercises . it shows which of them you have solved .
what the article says
the article computes the loss of the forecast 0 and prints # . do we get the same ? the next cell shows our number twice , first rounded to three decimals , then cut off after three . predict which of the two is the article's .
the article cut its numbers off . it prints eight numbers , and this course computes all of them . it also examines what else the article claims : it confirms what is right , names what is not , and shows a computation for both that you can run .
key points
shift enter runs a cell and shows the value of its last expression .
a loss says how wrong a forecast was : # .
the loss grows without bound as the probability that was given to the truth approaches 0 .
an error message says what came , what is needed and what to try .
the article's # is in base 0 , cut off after three decimals .
next : 0 . the output layer , which explains where a network gets its numbers from .
= 01
0 . the output layer
a network looks at a photograph of a cat and answers with 0 numbers . which of them is the answer , and what should they all have been ?
you will
compute a node of the last layer ,
read one answer out of a thousand scores ,
write a label as a one hot vector ,
work out what a uniform guess costs ,
decide yes or no with a single output .
0 minutes , and 0 for the exercises . sections and of the article , up to where they turn to softmax . before you read on , run all cells .
what a node is
the article says that alexnet and the resnets , well known networks for photographs , end in 0 nodes 0 , one for each class . a network works in layers : each turns a list of numbers into the next , with a node for each new number . the earlier layers have turned the picture into the features $ ; one of them may be large where there is fur . a node of the last layer has a weight for every feature . it adds up the features times their weights , and a constant , the bias :
$
the next cell has three features and three classes : cat , dog and bird . predict from the weights which class gets the highest number .
such a number is called a score , or logit . scores may be negative , and they may be larger than 0 . the answer of the network is the class with the highest score . # finds its position , counted from 0 : here it is cat .
the article describes the output as a value after complicated weighted sums and non linear processing . this is true of the whole way from the picture to the score . the layers before the last one do contain non linear functions , such as the relu , which turns every negative number into 0 . the last step , however , is only the weighted sum .
what would go wrong if the last layer ended in a relu , too ? below , dog has the highest of three negative scores . predict the two answers , first without the relu , then with it .
with the relu the answer is class 0 , cat . all three scores have become 0 , and among equal scores # takes the first . what the network knew about the picture is lost . a score must be free to be any number , so the last layer computes a weighted sum and nothing more .
a thousand of them
real networks have more than three nodes . resnet 0 , the first on the article's list , gives 0 features to its last layer he et al . , 0 , table 0 , and that layer has 0 nodes . in the first picture , every node of the last layer is joined to every feature . this is what fully connected means , the # in the article's # . predict how many weights and biases this layer has : about a thousand , half a million , or a billion ?
training adjusts the weights to photographs whose classes are known . before it , the weights are random . let us build such a layer , with biases of 0 and weights between $ and $ . this range is a usual one : it keeps a sum of 0 products small . we have no real photograph here , so the features are random numbers as well . they come from a seeded source , which gives you and me the same numbers .
suppose that the photograph shows an egyptian cat , which is class 0 in imagenet , the collection of photographs on which these networks were trained . in the figure , all scores are above and the label is below . predict what you will see above : a peak at the cat , a peak somewhere else , or no clear peak ?
there is no clear peak , only noise . some class has the highest score , because one of a thousand numbers has to , and this class is the network's answer . it has nothing to do with the photograph . training changes the weights until the upper picture has its peak where the lower one has it .
one label
ideally , the article says , the true class has the output 0 and all others have 0 : # . a vector with a single 0 among zeros is called one hot . the index of the class contains the same information , and each can be computed from the other :
why should we write one number as a vector of five , or of a thousand ? because a class index is a name , not an amount . two people label the same blurred photograph . one says cat , class 0 ; the other says bird , class 0 . predict the average of their labels , first as indices , then as vectors .
the average index is 0 , a dog , which nobody saw . the average vector says half cat and half bird , and that is what was said . so we think of a label as a vector , even where a program stores only its index .
two remarks . the scores of the network are not meant to be 0 and 0 themselves . functions in the next lessons turn them into probabilities , which come close to 0 and 0 but reach them for no finite scores , except by rounding . and the article calls the number of classes $ , $ and $ . we write $ .
what knowing nothing costs
our untrained network knows nothing about the photograph . how large should its loss be ? somebody who knows nothing can give every class the same probability , a uniform guess . in lesson 0 , the loss was the negative logarithm of the probability that was given to what happened . this number is also called the surprisal of that probability . predict the surprisal of one thousandth , in the article's base 0 .
the same steps as a derivation are below . this course checks each line of a derivation before you see it : marks a step that was proved , and one that was only confirmed with numbers . if a step is wrong , you see a counterexample instead .
the loss was 0 , whichever of the 0 classes is true . what does a uniform guess cost among any other number of classes ? and does it cost the same for every label ? a label may name several classes , like the half cat and half bird from above . its loss is the mean of the surprisals , weighted by the entries $ of the label lesson 0 .
the next derivation answers both questions . it needs only one property of a label : its entries add up to 0 . it uses the natural logarithm , as most programs do , so the unit is the nat . the derivations of this course write $ for the number of classes .
so a uniform guess costs $ nats , whatever the label is . in another base it costs $ in that base . the next cell has a row for 0 and 0 classes , with the loss in nats and in hartleys .
the first column is worth remembering : 0 and 0 nats . you will meet these numbers in the first line of many training logs .
does our untrained layer have about this loss , 0 hartleys ? # computes a loss from a label and the scores ; lessons 0 and 0 explain how . the next cell gives the loss for the label cat , and then the mean of the losses for all 0 labels that the photograph could have had .
the loss for cat is 0 , since its score happens to be low . the mean is 0 . it is a little above 0 , because the layer prefers some classes without a reason , and over all labels that costs more than preferring none .
this makes a useful check . a network with small random weights should begin near $ . if the first loss of your training is far from it , then look for a mistake in what comes before training : in the labels , in the loss , or in the size of the first weights .
scores are not probabilities
the scores of cat , dog and bird are 0 , 0 and 0 . they do not add up to 0 , and two are negative . a loss that needs probabilities must not accept them . the next cell fails on purpose .
the message names a loss that takes scores . inside , it turns them into probabilities by softmax , the subject of lesson 0 . a simpler idea is to divide each score by the sum of all scores . then they add up to 0 , unless their sum is 0 . let us try it with the three negative scores from above , of which dog's was the highest . predict which class gets the largest share .
the shares are positive and add up to 0 , so they look like probabilities . but they say the opposite of the scores : dog had the highest score and has the smallest share , because a negative sum turns the order around . if the scores have both signs , then some shares are negative as well . so it is not enough that the numbers add up to 0 . lesson 0 finds out what else we need .
one output instead of two
some questions have only two answers . for example , a mail filter decides whether a mail is spam . the article says that one output is enough : the answer is yes if its value is above 0 0 . but which value ? it is not the score . a sigmoid , the subject of lesson 0 , first turns the score into a probability , and it is the probability that is compared with 0 . predict how the two rules judge a score of 0 , if one compares its sigmoid with 0 , and the other the score itself .
they disagree . the sigmoid of 0 is one half , so the threshold for the score is 0 . a program that compares the score with 0 decides wrongly for every score between 0 and 0 , without any error message . here is how many it gets wrong among a thousand random scores between 0 and 0 :
the other way is to use two outputs , one for no and one for yes , and a label with two entries . the figure shows both ways . the single output has the score 0 , and the two outputs have the scores 0 and 0 . predict which network is more certain of yes , or whether they agree .
they agree : both give yes the probability 0 . lesson 0 shows why , and that two outputs never say more than one .
your turn
in each cell below , replace # by your answer , a number or an expression , and run the cell . it tells you whether the answer is right , and if not , which rule it breaks . after a second try , it offers a hint .
resnet 0 gives 0 features to its last layer , which has 0 nodes . how many weights and biases does this layer have ?
a network gives the classes 0 and 0 the scores 0 , 0 and 0 . what does # return ? decide before you compute anything .
write the one hot vector of a class index yourself , without the library . the index counts from 0 .
this function gets the score of a mail filter with a single output , and decides whether the mail is spam . for some scores it decides wrongly . change it so that it is right .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
a network with ten classes begins its training with a mean loss of nine nats . should we worry ? where would you look , and what would you try first ?
what the article says
the table takes the claims of these two sections one by one . most are correct as they stand . one name is misprinted , resnet 0 for resnet 0 , and the threshold 0 needs the condition that you have seen : it is compared with the sigmoid , not with the score . each verdict comes from the computation in its row , and a test of this course fails if it stops being true .
key points
a node of the last layer computes a weighted sum of the features and adds a bias .
the answer is the class with the highest score . scores may be any numbers ; they are not probabilities .
a one hot vector has a 0 at the true class and 0 elsewhere . a class index is a name , so averages of indices mean nothing .
a uniform guess among $ classes costs $ , so a network with small random weights should begin near it : 0 nats for 0 classes , 0 for 0 for 0 .
one output is enough for two classes : compare its sigmoid with 0 , or its score with 0 .
next : 0 . softmax , which turns scores into probabilities and keeps their order .
= 02
0 . softmax
a network looks at a photograph and gives bird , dog and cat the scores 0 and 0 . which probabilities do these scores stand for , and why does the formula that the article prints give one third to each ?
you will
build softmax in two steps , and prove that its outputs add up to 0 ,
see which requirement leads to the exponential ,
find the misprinted index in the article's formula ,
keep the exponentials from overflowing , and set with a temperature how certain the answer is ,
recognise a softmax that was applied twice .
0 minutes , and 0 for the exercises . section softmax of the article . before you read on , run all cells .
make positive , then divide
a probability distribution has no negative entry , and its entries add up to 0 . scores need not do either . in lesson 0 we divided each score by the sum of all scores , and the class with the highest score got the smallest share , because all of them were negative .
so let us take two steps . first make every score positive , without changing their order ; the exponential function does this . then divide by the sum . predict the probability of cat , whose score is 0 : is it less than one half , about one half , or more ?
cat gets two thirds . the two steps together are called softmax . with $ classes and the scores $ , the probability of class $ is
$
the sum runs over all classes . the scores that go into a softmax are also called logits .
did we need the exponential ? squares are never negative either . suppose that three classes have the scores 0 and 0 . predict which of them gets the largest share if we use squares in place of exponentials .
the class with the lowest score gets the most , because $ is 0 . the exponential is positive and increasing , so it keeps the order of the scores .
other functions do that , too . what sets the exponential apart is how it treats a lead . the next cell takes three scores that grow by 0 each , and divides each probability by the one before it .
a lead of 0 makes a class $ times as probable , wherever on the scale of scores it happens . in the same way , a lead of $ makes it $ times as probable . let us require just this . the ratio of two probabilities is called the odds of one class against the other . for any two classes , let the logarithm of the odds , the log odds , be the difference of the scores :
$ p i $ in any model that meets it . it uses the requirement , and that probabilities add up to 0 . as in lesson 0 , marks a step that was proved .
the last line is softmax , so no other function meets the requirement . the requirement itself is an assumption of the model : the log odds of two classes are the difference of their scores .
it adds up to 0
we divided by the sum , so the results must add up to 0 . let us write the derivation down all the same , because this is where the article's formula goes wrong . note the two indices . the outer $ names the class whose probability we ask for . the inner $ runs over all classes , once for every $ .
one index
now look at the formula that the article prints . it writes the indices at the whole power $ instead of at $ ; with this put right , it reads
$ j $ i $ . take the formula literally . predict what it makes of the scores 0 and 0 . do the three results still add up to 0 ?
the term of the sum does not depend on $ , so the sum adds the same number $ times . the fraction is then $ for every class , whatever the scores are .
and yet the results add up to 0 . the article concludes that the outputs are probabilities because they add up to 0 0 . this test does not notice the misprint . the printed formula passes it , although it has lost everything that the network computed .
does the library notice this mistake ? let us give it the printed formula as a step that would follow from softmax . # refuses a wrong step . # prints it , together with the smallest counterexample that was found . check the counterexample with a pocket calculator .
is it enough , then , that the outputs add up to 0 ? no : a probability distribution has to meet two conditions . its entries add up to 0 , and none is negative : 0 and 0 meet the first condition , but they are not probabilities . softmax meets the first by its division , and the second by the exponential .
the printed formula meets both . what it lacks is any connection with the scores , and only the correct index brings it back . a program rounds , so the sum may miss 0 in the last digits . the library accepts what lies within a millionth of 0 .
only differences count
we found softmax by requiring that log odds are differences of scores . if only differences count , then it should not matter that the same number is added to all scores . predict what softmax makes of 0 and 0 , compared with 0 and 0 : the same probabilities , more equal ones , or less equal ones ?
the probabilities are the same , and the derivation shows why . if a number $ is subtracted from every score , a factor $ appears in the numerator and in every term of the sum . it can be taken out of the sum , and then it cancels .
on paper this is a curiosity . a program needs it , because $ is larger than any number that it can store . the next cell applies the two steps from the beginning of this lesson to the scores 0 and 0 . predict whether it stops with an error , gives three wrong probabilities , or something else .
the program stores $ as infinity , and infinity divided by infinity is # , not a number . very low scores fail as well : every exponential is rounded to 0 , and then 0 is divided by 0 .
the way out is to subtract the largest score from all scores first , which changes no probability . then the largest exponential is $ . so nothing overflows , and the sum is at least 0 .
both results are the probabilities of 0 and 0 again , because the differences are the same . the library's # also subtracts the largest score first , and so do the usual frameworks for neural networks .
temperature
adding a number to all scores changes nothing . multiplying them does . let us divide all scores by a positive number $ before we apply softmax . this number is called the temperature , because in physics the same formula describes how particles share out energy at a temperature $ . predict whether $ makes the probabilities of bird , dog and cat more equal or less equal .
a temperature above 0 makes the probabilities more equal ; as $ grows , each of them approaches $ . a temperature below 0 makes them less equal ; as $ approaches 0 , the probability of the class with the highest score approaches 0 , unless another class has the same score . the order of the classes stays the same , so the network's answer does , too .
move the sliders to see both . where no scripts run , you see the first picture only .
the article wants a network to give exactly 0 for the true class and 0 for the others . try to reach this with the sliders . on paper no finite scores do , because no power of $ is 0 . what you may see is a number that was rounded to 0 .
why base e ?
could softmax use powers of 0 in place of powers of $ , or powers of any number $ above 0 ? another base multiplies all scores by the same number , because $ and so $ . a temperature does this , too . so another base should be the same as another temperature , and the derivation finds which one . it uses nothing but this law of powers .
so base 0 is the temperature $ . the next cell computes this temperature , then the probabilities from powers of 0 , then those from softmax at this temperature . predict whether base 0 makes the probabilities more equal or less equal than base $ .
the temperature is 0 , above 0 , so base 0 makes them more equal : one , two and four sevenths . a network with base 0 can say the same as one with base $ . it only needs weights and biases that are 0 times as large . base $ is a convention . with it , scores are log odds in natural logarithms , and the slopes in lesson 0 have no extra factor .
once is enough
many losses take scores and apply softmax themselves . in our library their names end in # . if a network already ends in a softmax , and its probabilities are given to such a loss , then softmax is applied twice .
what does this cost ? take a perfect network , which gives the true class the probability 0 . its loss should be 0 . for 0 and 0 classes , the next cell computes the loss that it gets instead , and then $ , the loss of a uniform guess among $ classes . predict which of the two is larger .
with ten classes , the perfect network is charged 0 , and knowing nothing costs 0 . with a thousand classes , the numbers are 0 and 0 . no training can get below 0 or 0 . the second softmax takes probabilities for scores , and probabilities lie between 0 and 0 . so no class can be ahead of another by more than 0 , and it is at most $ times as probable .
the next cell shows what becomes of the probabilities 0 and 0 , with ten classes . for comparison , the last number is the probability in a uniform guess .
the probability 0 has become 0 . an ordinary network is not perfect ; suppose that it gives three classes the scores 0 and 0 . predict which row the second row in the figure will resemble : the first or the third .
there is no error message . the class with the highest probability is still the same , so the accuracy shows nothing at first . the loss is what gives the mistake away : with ten classes , it never falls below 0 , for the reason above . if the curve of your loss flattens out there , look for a second softmax .
your turn
in each cell below , replace # by your answer , a number or an expression , and run the cell . it tells you whether the answer is right , and if not , which rule it breaks .
two classes have the scores 0 and ln 0 . which probability does softmax give to the second class ?
during training , the weights of a network grow until every score is twice as large as before . which temperature would have had the same effect on the probabilities : 0 or 0 ? decide before you compute anything .
now write a line of a derivation yourself . start from softmax at a temperature , # . divide so that only one exponential is left , and the line shows which differences count . put it between quotation marks and use the same notation . the library will prove that your line follows , or show you numbers for which it is wrong .
write softmax yourself , for scores of any size . the two steps at the beginning of this lesson are almost enough ; the check also tries very large scores .
this function gets a label and the scores of a network , and should return the loss . but the loss stays far above 0 , however well the network learns . change the function so that it is right .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
a colleague has written a softmax and tests it with one test : the outputs must add up to 0 . which mistakes would this test not notice ? which tests would you add ?
what the article says
the table takes the claims of this section one by one . in the formula , one index is misprinted , and all indices are written at the power instead of at $ . in the next line of the article , on the sum of the outputs , an index is misprinted , too . with $ in both places , which was surely meant , the outputs add up to 0 . the article then concludes that they are probabilities . they are , but that needs a second reason : none of them is negative .
key points
softmax takes the exponential of every score and divides by the sum . the results are positive and add up to 0 .
it follows from one requirement : the log odds of two classes are the difference of their scores , $ .
in its sum , the article prints $ where $ is meant . taken literally , this gives every class $ , and the sum is still 0 .
only differences of scores count , so a program subtracts the largest score first . a temperature $ evens the probabilities out , $ sharpens them .
if a loss takes scores , give it scores . with ten classes , softmax applied twice keeps the loss at 0 or above .
next : 0 . sigmoid , where a network has only one score .
= 03
0 . sigmoid
a mail filter has to say whether a mail is spam . it can end in one output with a sigmoid , or in two with softmax . the article calls them similar in effect . how similar are they ?
you will
see why softmax cannot work with a single score ,
derive the sigmoid twice , from softmax and from the odds ,
show that two outputs say no more than one , and see when they train differently ,
work out the slope of the sigmoid , and measure it ,
find where the formula fails in a computer , and two ways out .
0 minutes , and 0 for the exercises . section sigmoid of the article . before you read on , run all cells .
softmax of one score
the filter has to answer one question : is this mail spam ? one output ought to be enough : a score that is high for spam and low for all other mail .
in lesson 0 , softmax turned scores into probabilities , so the obvious plan is to apply softmax to this one score . the article says that softmax needs at least two outputs n 0 . it does not say what goes wrong with one , so let us try . a letter from a friend has the score 0 , an offer of free money has 0 . predict the probability of spam that softmax gives to each of them .
softmax calls both mails spam , with probability 0 . the formula shows why : with a single score , the sum in the denominator has only one term , and it is the same as the numerator . so softmax computes $ , which is 0 for every $ .
a filter that calls everything spam is useless , but so is every network before it has been trained . will training put this one right ? training tries to lower the loss , so look at the loss for the scores 0 and 0 . the label in the next cell is 0 , the index of the only class there is . we cannot even tell this network that a mail is not spam . predict which score has the largest loss .
none of them . the probability of the only class is always 0 , and $ . a loss that is 0 everywhere is flat : its slope is 0 everywhere , too . training changes the weights according to that slope lesson 0 , so it changes nothing , and the network keeps the random weights it began with .
this mistake is dangerous because it looks like success : the loss is perfect from the first step to the last . the symptom is worth remembering . if a training run reports a loss of exactly 0 , count the outputs of the network .
a second score , held at 0
softmax compares scores , so it needs something to compare ours with . let us add a second score , for not spam , and hold it at 0 . the network still computes only one number , the score $ of spam . nothing is lost by this : lesson 0 showed that softmax depends only on the differences between scores , so we may choose one of them freely .
what does softmax make of the pair $ ? in the derivation , $ is the probability of spam . the one idea in it is to divide the numerator and the denominator by the same number , $ . as before , marks a step that the library has proved .
the last line is the sigmoid , exactly as the article prints it : it squeezes any number into the interval from 0 to 0 . the article introduces it as a second activation function , for the case in which softmax cannot be used . it then remarks that the two have a similar effect . the derivation says more . there is only one function here , and the sigmoid is what softmax becomes when one of two scores is held at 0 .
the figure draws both as functions of $ . if they were merely similar , there would be a gap between the curves . where would you look for it ?
there is no gap . one curve is drawn as a wide band and the other as a thin line inside it , so that you can see that there are two . the numbers agree as well , here for a score of 0 . formulas count the classes from 0 and code counts from 0 , so $ has the index 0 .
what the score means
a probability of 0 is easy to read . what does the score 0 itself tell us ? to find out , solve $ for $ . from $ it follows that $ , and so
$ e 0 $ e $ .
what we assume by using it
why should a network compute log odds , and not the probability ? first , a weighted sum can be any number ; log odds can , too , but a probability cannot . second , if the words of a mail occur independently , in spam as well as in other mail , each word multiplies the odds by its own factor bayes theorem . the logarithm turns this product into a sum :
$ p $ h k $ p $ , and the sigmoid appears . if the features are not learned , this is logistic regression .
two scores hold one number
so one output is a special case of two , in which the other score stays at 0 . a network that computes both scores is free to move both . can it say something that a network with one output cannot ?
three such networks read the same mail and give the pairs 0 , 0 , 0 and 0 , with the score of spam in second place . predict which of them is the most certain of spam : the one with the highest scores , the one with the lowest , or none ?
none : all three give the probability 0 . in every pair , the second score is ahead by exactly 0 , and this lead is all that softmax looks at . to prove it , write out the softmax of two free scores , and divide the numerator and the denominator by $ :
the difference $ stands where the single score stood before . so it is the log odds of spam , whatever the two scores are by themselves .
in the next figure , every point is a pair of scores , with $ running to the right and $ upwards . the colour shows the probability of spam , and each line joins the pairs that have the probability written beside it . predict the shape of these lines : do they curve , and do they meet ?
the lines are straight and parallel . walking along one of them adds the same number to both scores , and softmax does not notice . only a step across the lines changes the probability . the dashed line joins the three pairs from above : its probability is 0 .
so a network with two outputs has only one number to tell us . one output can tell it with half of the weights in the last layer .
when it makes a difference
two outputs are redundant : add the same numbers to the weights of both , and no prediction changes . in training by gradient descent , small steps down the slope of the loss , three things differ .
initialisation makes the first weights random . the difference of two independent weights has twice the variance of one , so the first log odds spread $ times as widely .
the learning rate sets how far a step goes . a step moves the two scores in opposite directions , so their difference moves twice as far .
weight decay punishes large weights by adding $ to the loss . two outputs can split a weight $ into $ and $ , and pay $ , where one output pays $ .
adjust these , and both train alike .
the other class
if the sigmoid gives the probability of spam , what is the probability that a mail is not spam ? the two must add up to 0 , so it is the rest , $ , as the article says . the log odds suggest another answer . to exchange the two classes is to turn the odds upside down , and then their logarithm changes its sign . so the probability of not spam should also be $ . the derivation confirms that the two answers are the same :
on paper , $ and $ are one number . a computer reaches them by different calculations , and it rounds every result to about sixteen digits . does it find them equal for a score of 0 ? and for a score of 0 ?
at 0 they differ only in the last digits , as rounded numbers do . at 0 , one of them is 0 and the other is not . the true value is the second one , about # : a decimal point and seventeen zeros come before the first digit . so $ is so close to 0 that the nearest number a computer can store is 0 , and the subtraction $ leaves nothing . the calculation of $ never comes near 0 , so it keeps its digits .
two expressions can be equal on paper and very different in a program . the last section of this lesson shows what this one can cost .
the slope
to train a network , we need to know how fast the probability changes when the score does . that is the derivative of the sigmoid , the steepness of the s shaped curve in the first figure . predict from the figure where the curve is steepest , and whether the slope there is more or less than 0 . then read the derivation , which uses the symmetry from the last section in its final step .
so the slope is $ , the product of the two probabilities . this is convenient : a program that has computed $ gets the slope from one subtraction and one multiplication , without a new exponential .
a derivative that somebody has worked out should be compared with one that was measured . to measure it , move the score by a small step to either side , and divide the change in $ by the distance between the two . each row below holds the measured slope and then the formula , for the scores 0 and 0 .
measurement and formula differ by less than $ . the slope is greatest at a score of 0 , where it is one quarter . towards both ends it fades to 0 : there the network is certain , and a small change in the score hardly changes its mind .
that does no harm while the network is right . if it is certain and wrong , it stands on the same flat ground . it is then slow to leave , if the slope of the loss contains the factor $ . in cross entropy this factor cancels , as lesson 0 shows . in squared error it stays , and lesson 0 measures what it costs .
where the computer runs out
the article says that the sigmoid gives a value between 0 and 0 . on paper this is strictly true : $ is positive for every $ , so $ is always less than 0 . but a computer has only finitely many numbers to choose from . what does it return for the scores 0 and 0 ?
at 0 the result is exactly 0 , and the reason is a single addition . the program computes $ . the numbers that javascript uses , called doubles , have gaps between them . the gap above 0 is called epsilon , and if you add less than half of it to 0 , the sum is rounded back to 0 . the next cell shows $ , half of epsilon , and $ , in this order .
the first number is more than half of epsilon , and survives the addition ; the third is less , and is lost . the border lies between 0 and 0 , at the score where $ is exactly half of epsilon .
does the sixteenth digit of a probability matter to anyone ? it matters to the loss . suppose that a mail with the score 0 was not spam after all , but an invitation to an interview . such a mistake should cost a lot : on paper , the loss $ of a no is almost exactly $ when $ is large . predict what a program that follows this formula returns for the scores 0 and 0 .
the loss at 0 is infinite , and the losses before it are wrong already . at 0 the error is in the eighth decimal , at 0 in the third , at 0 in the second . the closer $ comes to 0 , the fewer digits of $ survive , until none is left .
the slope of this loss is no better . by the chain rule it is $ . at 0 this is $ , which a computer answers with # , not a number . the next step of training carries it into the weights , and the network is lost .
there are two ways out . the first is the symmetry : compute $ instead of $ . it works until this probability , too , is smaller than the smallest positive double .
the second way never computes the probability . it goes straight from the score to the logarithm , $ ; lesson 0 shows how to do this without overflow . in the library , # does it , and so do the losses whose names end in # .
each row below has the loss of one score , computed in the first way , then by # , then by # . predict which of the four scores is too large for the first way .
at 0 , only the first way fails : it takes the logarithm of 0 . but a function that works from the score must be given the score . if the network already ends in a sigmoid , the function receives a probability , takes it for a score , and applies the sigmoid once more . lesson 0 met the same mistake with softmax . there is no error message , because a number such as 0 is a perfectly good score .
take a mail that is spam , with a score of 0 , so that the filter is right and nearly certain . predict its loss , first computed from the score , then from the sigmoid of the score .
the first loss is almost 0 , as it should be . the second is 0 , and no network of this kind can do better . a sigmoid never gives more than 0 , so 0 is the highest score that the loss ever sees . for a yes , the loss therefore stays at $ or above . for a no it stays above $ . if the loss of your binary classifier never gets below 0 , however long it trains , look for a second sigmoid .
your turn
in each cell below , replace # by your answer , a number or an expression , and run the cell . it tells you whether the answer is right , and if not , which rule it breaks .
the spam filter gives a mail the probability 0 . which score did it compute ?
three networks with two outputs read the same mail . they give the scores # 0 , # 0 and # 0 , 0 , with spam in second place . which one is the most certain that the mail is spam ? decide before you compute anything , and answer with one of the three letters , in quotation marks .
now write a line of a derivation yourself . suppose that a filter has two outputs whose scores are always opposite , $ for other mail and $ for spam . softmax then gives spam the probability # . write the next line , in which only one exponential is left . put it between quotation marks and use the same notation . the library will prove that your line follows , or show you a number for which it is wrong .
somebody has programmed the sigmoid as $ . on paper this is correct . but for large scores , such as 0 , this function returns # . change it so that it is right for every score .
the mail was not spam . write its loss , $ , as a function of the score , so that the result is finite for every score , including 0 and 0 . you may use the functions that the first cell of this lesson imports .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
a colleague wants to replace the single output of a mail filter by two outputs with softmax , because two numbers say more than one . what would you answer ?
what the article says
the table takes the claims of this section one by one . all of them are correct . softmax needs two outputs c 0 , and one output with a sigmoid has a similar effect c 0 ; the article could even have written equal . f 0 and f 0 are about formulas , and they are true of numbers on paper . you have seen what becomes of them in a program .
the section also mentions that early networks used the sigmoid to make their layers non linear . that is true . it is a different job from the one in this lesson , where the sigmoid stands at the output and makes a probability .
key points
softmax of a single score is always 0 . the loss is then always 0 , and the network learns nothing .
the sigmoid is the softmax of $ , and its score is the log odds : $ .
two outputs say no more than one , because $ . they train differently at the same learning rate and weight decay .
the slope of the sigmoid is $ : one quarter at a score of 0 , and nearly 0 where the network is certain .
in double precision , the formula of the sigmoid gives exactly 0 from a score of 0 on . use $ for the other class , and compute losses from the score .
next : 0 . binary cross entropy , the loss that follows from the bernoulli model .
= 04
0 . binary cross entropy
a mail filter gave a mail the probability 0 of being spam , and it was spam . why should the loss of this forecast be log 0 , and not , say , 0 ? the article gives the formula and refers to another text for the proof . here is the proof .
you will
derive the loss from a likelihood ,
see why it is a logarithm , and what independence has to do with it ,
compute the article's four numbers ,
complete the formula with two conventions ,
find the forecast that loses least .
0 minutes , and 0 more for five exercises . section of the article . before you read on , run all cells .
how likely was the truth ?
to compare the two filters , we have to judge single forecasts first . a filter that gives spam the probability $ gives not spam the probability $ . let $ , the label , be what the mail really was : 0 for spam , 0 for other mail . how probable was the label , according to the filter ? this number is the likelihood . one expression covers both cases :
$ t 0 $ t 0 $ p 0 $ .
this is the bernoulli distribution , which also describes a biased coin . a good filter gives the labels a high likelihood . to choose the filter , or its weights , for which the likelihood of all labels is highest is called the method of maximum likelihood .
training usually makes something small , a loss , and it adds up the losses of many samples . the likelihood of many samples is a product , if they are independent : the probabilities are multiplied , as for several throws of a coin . so we want to turn as high as possible into as low as possible , and products into sums .
from a likelihood to a loss
the negative logarithm does both :
$
put in the likelihood , and use two laws : the logarithm of a product is the sum of the logarithms , and in the logarithm of a power the exponent becomes a factor . write the lines down on paper before you read on . the derivation below has them as the library proves them ; means that a line follows exactly from the one above .
the last line is the article's formula for binary cross entropy . it is also called log loss , or negative log likelihood , nll . we assumed that the label follows a bernoulli distribution with the probability $ , and nothing else .
a derivation should be compared with numbers . the cell computes the first line by itself , and the last line by the library .
was the logarithm an arbitrary choice ? suppose that a loss is a function $ of the likelihood , lower for a higher likelihood . suppose further that the mails are independent : then the likelihood of two labels is the product of their likelihoods $ and $ . if the losses should add up , $ must satisfy
$ p $ q $ p f p $ f $ f $ has a derivative .
so $ . put this into the equation , and it says $ , so $ . what is left is $ with a positive $ , which sets the unit : $ makes it the logarithm to base $ .
the plain difference $ , the 0 in the question of this lesson , is not among these functions . it is also lenient : a filter that calls a spam mail impossible would lose 0 , hardly more than with the probability 0 . the logarithm makes this loss infinite .
the article's four numbers
the article takes the label $ and compares the forecasts $ and $ . then it does the same for $ . its logarithm has base 0 , which it does not say ; losses in this base are in hartleys . predict for each label which of the two forecasts has the smaller loss .
can we trust our own library ? let us ask another one . mathjs knows nothing of this course ; it evaluates the formula as the article prints it .
the two libraries agree . the article prints # , # , # and # . if it had rounded , the first number would be # . it cut the digits off instead :
in the figure , each label has its own curve . for mails that were spam , a small $ is costly , so their curve falls ; for other mails it rises . predict where the two curves cross , and what a filter says about a mail there .
the curves cross at $ , where a filter says that spam and other mail are equally probable .
for $ the better forecast is $ , and for $ it is $ . the article writes $ and $ there , and in its second example it calls the label $ . these are misprints : each example has one label $ and two forecasts $ and $ .
why a logarithm , and not the product ?
for one mail , the likelihood itself would do . now take many . an address that became public gets two thousand mails . each of them is spam with the probability 0 , independently of the others ; we simulate this with a biased coin . a filter that knows the coin says 0 every time . predict the likelihood of all two thousand labels , the product of two thousand factors . is it about 0 , about a thousandth , or something much smaller ?
the product is 0 , as if these labels were impossible , although they are just what such a coin gives . the second number is the smallest positive number that a program can store as a double . on the way the product became smaller than that , and it was rounded to 0 . this is called underflow . the sum of the logarithms stays far from any limit :
we can read the sum as an exponent . in base 0 , a loss of $ hartleys is a likelihood of $ , so the likelihood of all labels is about $ . the figure follows both computations , mail by mail .
because losses add up , we can now answer the question about the first picture . the next cell lists the losses of the six forecasts of filter a and of filter b , and then the two sums . predict which sum is larger .
filter b loses more than twice as much as filter a . five of its six forecasts are better , but it was almost certain about the third mail , and wrong . this one mistake costs 0 , more than all losses of filter a together .
to add up the losses , we had to assume that the samples are independent . what happens if they are not ? suppose that 0 of 0 mails were spam . this favours $ over $ , but only by the ratio of the two likelihoods . now every mail is stored ten times by mistake . the next cell computes the ratio for the ten mails , then for the hundred copies .
the best forecast is still 0 , but the certainty is false . ten mails favour 0 by 0 to 0 . the copies seem to favour it by 0 to 0 , although they tell us nothing new . real mails come in waves of similar ones . so a sum of losses is the negative logarithm of a likelihood only as far as the samples are independent .
two conventions the article leaves out
a forecast that is certain and right , $ , should cost nothing . put it into the formula : $ . predict what a program makes of the second term .
it is # , not a number , because $ is $ , and $ has no value . the convention $ completes the formula . it fits the limit , since $ approaches 0 as $ does . and it says that what does not happen adds nothing to the loss .
the second convention is the base of the logarithm . another base multiplies every loss by the same number , so it never changes which forecast is better . why e , and not another base ? base $ gives the simplest slopes lesson 0 . the natural logarithm measures in nats , base 0 in bits , base 0 in hartleys :
so one nat is 0 hartleys . from here on , losses are in nats .
the forecast that loses least
go back to the two thousand mails . suppose that a filter cannot tell mails apart , and has to give the same $ to every mail . which $ has the smallest mean loss ? predict it , then look : each row below is a forecast and its mean loss .
the smallest of these losses is at 0 , the coin's own probability . but look at the first row , too . at $ the loss is 0 , which is $ , whatever the labels are . a filter that knows nothing has this loss . so the training of a yes or no network with small random weights begins near 0 . if the loss is still there after many steps , the network predicts no better than even odds .
to find the best forecast exactly , let $ be the share of spam . the mean loss is $ , and its slope in $ is $ . this is negative below $ and positive above , so the minimum is at $ .
the share of spam in these mails is 0 , and a hundredth more or less is worse . this is maximum likelihood again : among all coins , the one with $ makes these labels most probable .
a loss for which the true probability is the best answer is called proper . is the logarithm the only one ? the next cell tries three losses of a forecast that gives the truth the probability $ : $ , $ and $ . for mails of which 0 in 0 are spam , it finds the $ with the least expected loss . predict the three answers .
under $ , the best answer is 0 : the filter loses least if it exaggerates . the squared error is proper , as the logarithm is . so being proper does not single out the logarithm . adding up does : the sum of $ over independent samples is the negative logarithm of their likelihood , and a sum of squared errors is not . lessons 0 and 0 compare the slopes of both .
your turn
in each cell below , replace # by your answer , a number or an expression , and run the cell . it tells you whether the answer is right , and if not , which rule it breaks .
the filter gave a mail the probability 0 , and it was spam . what is the loss of this forecast , in hartleys ? let the cell compute it , by whatever means you like .
the mail is spam , and another filter gives it half the probability , $ instead of $ . by how many bits is its loss higher ? decide before you compute anything . bits are the unit of base 0 .
now write a line of a derivation yourself . a filter gives the same forecast $ to all mails . of these , $ are spam and $ are not , so the negative logarithm of their likelihood is
$
write it without a power . put your line between quotation marks , with # for products , round brackets , and # for the logarithm . the library will prove that your line follows , or show you numbers for which it is wrong .
write the loss itself , as a function of $ and $ : in hartleys , for every $ from 0 to 0 , and with $ . use # , not the library .
this function gets the labels of many mails and one forecast for all of them , and should return the sum of the losses in nats . for ten mails it is right ; for three thousand it returns # . find the line that loses the information , and change the function so that it is right .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
a colleague wants to train a mail filter with the loss $ , where $ is the probability of the true label , because it is simple and never infinite . what will such a filter learn to say ? what would you answer ?
the next cell lists which exercises you have solved .
what the article says
the table takes the claims of this section one by one . the formula is correct , once its base is named and $ is agreed . the four numbers are correct , but cut off . in the examples , $ and $ have changed places . each verdict comes from the computation in its row , and a test of this course fails if it stops being true .
key points
the loss is the negative logarithm of the bernoulli likelihood $ . least loss is maximum likelihood .
if losses of independent samples are to add up , a loss with a derivative must be a logarithm of the likelihood . a product of many likelihoods also underflows to 0 ; the sum of their logarithms does not .
the article's four numbers are in hartleys base 0 , cut off after three decimals .
$ completes the formula . the base only chooses the unit .
the mean loss is least when $ is the true share . at $ it is $ , about 0 nats .
next : 0 . cross entropy , the same loss for any number of classes .
= 05
0 . cross entropy
a network gives each of a thousand classes a probability , and the photograph shows a cat . what is its loss ? the article answers with one sum , but leaves out one of its examples and the base of its logarithm .
you will
derive one loss for any number of classes from a likelihood ,
see what a target between 0 and 0 means ,
tell a class index from a one hot target , and one sample from a batch ,
use cross entropy without softmax ,
find the article's logarithm , and the loss of a mere guess .
0 minutes , and 0 for the exercises . section of the article . before you read on , run all cells .
one sum for any number of classes
the article's example has three classes , so let them be cat , dog and bird . the photograph shows a cat . the figure has the target $ and the predictions $ and $ of two networks .
if class $ is true , a prediction with the probability $ for it costs $ , its surprisal lesson 0 . let $ be the target distribution : $ is the probability that class $ is true , here 0 for the cat and 0 for the others . the cross entropy of target and prediction is the mean of these costs , weighted by $ :
$ i $ t i $ p i $ .
predict which of the two predictions has the smaller loss , and whether their last two numbers matter .
$ has the smaller loss . the article prints # and # , which is the same , cut off after three decimals .
in the sum , the last two numbers are multiplied by 0 . if they do not matter , other numbers in their place must give the same loss . let us try .
the loss is the same . if the target is one hot , only one term of the sum is left , so the loss is $ of the true class . this is also called negative log likelihood , nll .
why this sum ?
the prediction says that class $ occurs with the probability $ . this model is the categorical distribution . which loss follows from its likelihood , the probability of what happened ? two derivations answer this . the first is about one sample , and uses the two laws of logarithms from lesson 0 . in it , $ is for products what $ is for sums . the second is about $ samples , numbered by $ , and also uses that they are independent : then their likelihoods are multiplied .
so our sum is the negative logarithm of a likelihood , and the losses of independent samples add up . let us check both with numbers . here are two photographs of a cat , with the predictions $ and $ . the cell multiplies the two likelihoods and takes the negative logarithm , and then adds the two losses .
both ways give the same number . so the prediction with the least total loss is the one with the largest likelihood . choosing it is called maximum likelihood . we assumed a categorical distribution , and independent samples .
the binary loss is a special case
the article says that for two classes , the sum becomes the binary loss $ of lesson 0 . let $ be the target for yes and $ its probability , and put no in first place , as the article does . in the table , each line follows from the one before for the reason beside it . means that the library has proved that the two are equal , and that it only found them equal to 0 digits .
the derivation does not need $ to be 0 or 0 . the next cell takes $ and $ , first as two classes and then as one number . formulas count the classes from 0 , code counts from 0 .
they agree , up to the last digit of a double . but what does a target of 0 mean ? suppose that four readers judge a mail , and one of them calls it spam . we could take their four labels as four samples , with the targets 0 and 0 , or as one sample with the mean target 0 . predict whether the mean loss of the four is larger than the loss of the one , smaller , or equal .
the two are equal , because the sum is linear in the target . so a soft target can stand for the shares of labels that contradict each other : here , one reader in four says spam .
the article writes $ in this place and $ elsewhere . predict whether the order matters . the next cell exchanges both lists , first for the pair above , then for the article's $ and $ .
it does . the first argument says what happens , and the second says with which probability it was expected . a one hot list in second place calls all classes but one impossible . if one of these happens nevertheless , the loss is infinite .
the example that the article leaves out
for $ the article finds # and # again , the numbers of the binary loss . it does not work out its second example , and calls it $ , but it must mean $ . so the truth is no , $ , and the two predictions are still $ and $ :
$
the next cell computes both with the general loss , and then with the binary one .
the numbers are equal up to the last digit , and they are the article's # and # . $ has the smaller loss , because it gave no the higher probability .
a class index is not a distribution
a one hot list is a long way to say which class is true . the index of the class says the same . the library accepts either :
the formula does not . suppose that three photographs belong to the classes 0 and 0 , and that somebody inserts this list of labels for $ . predict what happens : an error , a number that is obviously wrong , or a harmless number ?
the result is a harmless number , but it has no meaning . the names of the classes were used as amounts , so class 0 counts twice as much as class 0 , and class 0 does not count at all . training with this loss would run without any error . the library refuses the list :
many samples , one number
a step of training uses many samples , a batch . give the library a list of labels and a list of predictions , and it can return the losses one by one . but training needs one number to make smaller . this is the mean of the losses , which is the default , or their sum . which of the three stay the same if every sample is in the batch twice ?
the mean stays the same , and the sum doubles . the same is true of their slopes , so a learning rate that suits one of them does not suit the other .
with batches , # has two meanings . for one row of two probabilities it is a one hot target , and for two rows it is a list of two labels . the shape of the prediction decides .
cross entropy without softmax
the article says that the general loss has to be used with softmax . the formula only needs probabilities , whatever they come from . for example , a weather forecast gives sun , clouds and rain 0 and 0 chances in ten , and it rains . one chance in ten is a loss of 0 hartley , without any network .
but the formula does need probabilities . predict the sign of the number that it returns if it is given the chances themselves , and the sun shines .
the second number is negative , as if the prediction were better than a certain and correct one , just because its numbers are large . training with it would make the scores larger and larger . so scores have to become probabilities first . softmax is the usual way to do this , but not the only one .
can cross entropy exceed 0 , or be negative ? it exceeds every bound as the probability of the true class approaches 0 . but it is never negative , because no probability is above 0 . the library checks its arguments :
which logarithm ?
the article prints eight losses and does not say which base its logarithms have . there are three usual bases , $ , 0 and 0 , and a number can be rounded to three decimals or cut off after them . this makes six hypotheses , and each of them predicts all eight numbers . predict how many of the eight the best hypothesis gets right , and how many the second best .
the figure shows what each hypothesis would have printed . each of the eight losses depends on one probability , which the cell finds by $ .
one hypothesis gets all eight : the article has logarithms to base 0 , and cuts its numbers off . all others together have a single hit , 0 , which is the same rounded or cut off . if you recompute the article's numbers with # , you get other digits everywhere . then neither your code nor the article is wrong , only the base differs .
does the base matter ? here are two short derivations , for any base and for base 0 .
the factor $ is the same for all losses . so the base cannot change which prediction is better , but it changes every printed number . a loss is complete only with its unit : nats for base $ , bits for base 0 , hartleys for base 0 .
the loss of a mere guess
the first loss that a program prints often shows its unit . as in lesson 0 , a network that knows nothing yet gives all classes about the same probability , $ , so its loss is $ . the next cell computes it for 0 and 0 classes , in nats and in hartleys .
the numbers 0 and 0 are worth remembering . if a network with 0 classes stays at a loss of 0 nats , it is no better than a mere guess . if it starts far above , it strongly prefers some classes before it has seen any data .
your turn
in each cell below , replace # by your answer and run the cell .
a prediction gives each of eight classes the same probability . what is its loss in bits , whichever class is true ? answer with a number .
predict without computing anything . the target is # . which loss is larger : that of the one row # , or the mean loss of a batch of two such rows ? answer # , # or # .
now write a line of a derivation yourself . the label of a photograph is not quite certain . it gives the cat $ , and the other two classes share the rest : $ . the prediction divides its rest in the same way : $ . insert both into
$
put your line between quotation marks , with # for products , parentheses where needed , and # for the logarithm . any correct form will do .
write the loss for any number of classes , in hartleys , for one hot and soft targets , with $ . use # and not the library's losses .
the function below should return the mean loss of a batch , in nats , for one hot targets . it collects the terms of all samples in one long list and takes the mean of the list . it does not fail , and its result even falls in training , but it is too small . correct the line that divides .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
two teams tested their models on the same mails , with two classes . one reports the loss 0 , the other 0 . which model is better ? write down what you would ask , and what you suspect .
the next cell lists what you have solved .
what the article says
the table has the claims of this section , with what we get for each . we would write the sum with its indices , keep the order $ , and say once that the logarithms have base 0 .
key points
$ is the negative logarithm of a categorical likelihood . for a one hot $ it is $ of the true class .
for two classes it is $ . a target between 0 and 0 can stand for labels that contradict each other , as their mean .
a class index names a class , a one hot list is a distribution , and a batch has a mean or a sum of losses .
the loss needs probabilities . softmax is one way to get them .
the article has base 0 and cuts off . a guess among $ classes costs $ : 0 nats for 0 for 0 for 0 .
next : 0 . entropy and kl divergence , which asks whether cross entropy is a distance .
= 06
0 . entropy and kl divergence
the loss of a spam filter falls to 0 and stays there , however long it is trained . is something wrong with it ? the article calls cross entropy a distance , so 0 would be perfect . this is half right .
you will
test whether cross entropy is a distance ,
read it as the length of a message ,
split it into entropy and divergence , and prove that the divergence is never negative ,
find a prediction that is nearer to the target and yet worse ,
convert a loss between nats , bits , hartleys and a number of choices .
0 minutes , and 0 for the exercises . section of the article . before you read on , run all cells .
what a distance must do
the filter is trained on a newsletter . of ten readers , seven call it spam and three do not . so the target is $ , the shares of spam and not spam . the figure shows the loss of the filter during training .
if cross entropy were the distance between prediction and target , the filter would still be 0 away from its target . is it ? a distance has two properties among others . from a place to itself it is 0 , and the way back is as long as the way there . the next cell computes the cross entropy of a fair coin and a correct prediction of it , and then that of a fair and a biased coin , in both orders . predict whether it has the two properties .
it has neither . the correct prediction of a fair coin costs 0 nats a throw , and the two orders give different numbers . if you expect the biased coin and it is fair , you lose more than if you expect the fair coin and it is biased .
so is the sentence the smaller , the closer wrong ? keep the target fixed at the shares of the readers , and let the prediction approach it from below and pass it .
the loss falls until $ and rises after it , as a measure of nearness should . but its least value is not 0 . it is 0 , the value at which our filter stays , so the filter predicts exactly what it should . where does this number come from ?
the expected surprise
in lesson 0 , $ was the surprisal of something that has the probability $ : it measures the surprise when it happens . before it happens , we do not know which outcome it will be . but if we know the probabilities , we can compute the mean surprise to be expected . this mean is the entropy of the distribution $ :
$ t $ and itself . the figure shows the entropy of a coin for every probability .
the fair coin has the largest entropy , 0 bit , and a coin that always falls the same way has none . so the least loss depends on the target , not on the filter . it is above 0 because the labels themselves are uncertain .
bits as symbols
a bit is also a symbol , 0 or 0 , in a message . suppose that three letters occur with the shares , and . to send them , give each a code word of bits . the frequent letter gets a short word , and no word is the beginning of another , so that the receiver needs no gaps . the first code of the next cell does this . the second was made by somebody who took c for the frequent letter .
the cell prints a message in both codes . after it come the bits that each code needs for a letter , and then the entropy of $ and the cross entropy of $ and $ .
the numbers agree : the right code needs as many bits per letter as the entropy of $ , and the wrong code as many as the cross entropy of $ and $ . the reason is that a letter with the share $ has a word of $ bits here , which is 0 bit for and 0 bits for .
this is exact only if all shares are powers of . for the shares 0 and 0 , each letter needs at least one whole bit , but the entropy is 0 . a code for long blocks of letters comes as close to the entropy as one likes . shannon proved this for independent letters , and that no code which can be read back safely needs fewer bits on average .
entropy plus divergence
the wrong code needs a quarter of a bit more per letter . so the difference between cross entropy and entropy is the cost of a wrong expectation . it is called the kullback leibler divergence $ , or relative entropy , and it has a formula of its own . here is the derivation . says that the library proved a line .
so the loss has two parts . the figure shows them for four predictions . in the first three , the target is the distribution of the letters , and in the last it is one hot . which of the two parts can training make smaller ?
training can make only the divergence smaller . the entropy depends on the target alone , so it is the same for the first three predictions .
if the target is one hot , its entropy is 0 , and the loss is the divergence . for every other target a loss of 0 is impossible . so if a loss stays above 0 , nothing need be wrong : uncertain labels , and smoothed labels as well , have a least loss above 0 .
the divergence is never negative
could a wrong expectation ever be cheaper than the right one ? then cross entropy would not be least at $ , and training with it would lead to wrong predictions . it cannot . the proof uses one fact about the logarithm : its tangent at 0 is never below it and touches it only there , so $ . insert $ for $ in each class , multiply by $ , and sum up . the divergence is 0 only if all $ are 0 , that is , only at $ .
the proof is for $ . a class with $ contributes nothing to the divergence , and without it $ is at most 0 , which is enough .
look at the last line of the proof , which uses that both lists sum to 0 . the result needs this , too . the next cell has the formula without any checks . first it is applied to a target that sums to less than 0 , then to a one hot target . the last number is the library's answer for the one hot target . two of the three numbers cannot be divergences .
the first number is negative . for two distributions this is impossible , as we have just proved . so if you meet a negative divergence , check whether both lists sum to 0 . the library does , and refuses a target that does not .
the second is # , because $ is not a number for the computer . the library treats this product as 0 , since what never happens contributes nothing .
two things that follow
we trained the filter on the shares of the readers . usually it meets one reader after the other , and each label is either spam or not spam . which prediction , the same for all of them , then has the largest likelihood lesson 0 ? the proof divides the likelihood of the shares $ by that of another prediction $ . the logarithm of this quotient is a divergence , multiplied by the number of readers , so gibbs inequality says that it is never negative .
so a filter that learns from many single labels is drawn to their shares .
the inequality also says why softmax takes exponentials . suppose that of an outcome we know only its mean score $ . with three or more classes , many distributions $ can have this mean . it is sensible to choose the one with the largest entropy , because it leaves the outcome as uncertain as what we know permits . the first proof shows that entropy plus mean score is never above $ , the second that softmax reaches this bound . so of all distributions with the mean score of softmax , softmax itself has the largest entropy . for any other mean between the extreme scores , first multiply all scores by a suitable number .
nearer is not always better
the divergence is 0 from $ to itself , and positive otherwise . is it a distance , then ? the first row of the next cell compares both directions . the second compares the direct way from $ to $ with a detour by $ , which cannot be shorter if this is a distance .
both properties fail . the directions differ , and the detour is shorter .
so the order of the arguments matters . it can even decide which of two predictions is better . suppose that a blurred photograph shows a cat or a dog , with equal probability , and hardly ever a bird . one prediction is cautious and gives all three classes the same probability . the other bets on the cat . predict which of them has the smaller divergence , with the truth as the first argument first row and as the second second row .
with the truth first , the cautious prediction is better , because the other pays a lot whenever there is a dog . with the truth second , the betting prediction is better .
both orders are least at $ . but a model in training is not there yet , and in the wrong order it would be rewarded for bets . with a one hot target , the wrong order is even infinite for every other prediction . so look up the order in every library that you use : pytorch's # , for example , takes the prediction first , and as logarithms .
now compare the loss with a distance in the usual sense , measured with a ruler . the photograph shows a cat , class 0 , and there are two predictions . the next cell prints the loss and the distance of each . predict whether the prediction with the smaller distance has the smaller loss .
it has not : $ is nearer , but $ has the smaller loss . a picture shows why . all predictions for three classes fit into a triangle . at each corner one class has the probability 0 . the blue line through each prediction joins the predictions with the same loss , and the dashed circle those at the same distance .
for a one hot target the blue lines are straight , because only the probability of the true class enters the loss . how the rest is divided has no influence on the loss , but it has on the distance .
if every class has a positive target , for example in $ , the lines are closed curves around it . look at what they do near the edges of the triangle , where one class has the probability 0 .
they come close to the edges but do not touch them . on an edge , a class that does occur has the probability 0 , and the loss is infinite . $ is about half as far from $ as $ , but its loss is larger , because it nearly rules out a class that occurs one time in ten . cross entropy forgives small errors , but not a probability near 0 for something that happens .
below you can move $ and $ yourself . try to find a $ for which the blue line is nearly a circle . where scripts do not run , you see a picture without sliders .
nats , bits , hartleys , and a number of choices
is a loss of 0 large or small ? the base of the logarithm is only a unit : nats for base $ , bits for 0 , hartleys for 0 . a number of choices is easier to imagine : how many equally probable classes would be as hard to guess ? this number is the perplexity , the base to the power of the loss . the next cell computes loss and perplexity of a guess among eight classes in three bases .
the loss depends on the base , but the perplexity is 0 in each row , up to rounding . for this , the base of the power must be that of the logarithm .
if you compute $ of a loss in bits , you get the perplexity to the power of $ . that is too large , and not by a constant factor : the larger the perplexity , the worse the error . so two models compared in this way seem to differ more than they do . the opposite mistake , $ of a loss in nats , makes a model look better than it is .
your turn
in each cell below , replace # by your answer and run the cell .
four letters occur with the shares , , and . what is their entropy in bits ? answer with a number .
predict without computing anything . somebody labelled the mails of a data set by tossing a fair coin . what is the least mean loss , in bits , that a model can expect on new mails labelled in this way ? answer with a number .
the proof of gibbs inequality needs to know where the curve $ falls and where it rises . write its slope , between quotation marks , with # for fractions and # for products . any correct form will do .
write the divergence $ in nats as a function of two lists , with $ . use # and not the library's losses .
the function below should turn a loss in bits into a perplexity . for a loss of 0 bits it should return 0 , and returns more than twice as much . correct it .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
your loss has stayed at the same value above 0 for many epochs . how would you find out whether the model is as good as it can be , or stuck ?
the next cell lists what you have solved .
what the article says
the section has one sentence about this : cross entropy describes the distance between the actual and the expected output , and the smaller it is , the closer are the two distributions . we would write : for a given target , the smaller the cross entropy , the smaller the divergence , and its least value is the entropy of the target .
key points
cross entropy is not a distance : $ is 0 only if $ is certain , and $ is in general not $ .
$ is the least mean number of bits per letter that a code can approach . $ is the number for a code made for $ .
$ , and $ if both lists sum to 0 .
a prediction can be nearer to the target than another and yet have the larger loss .
the base of the logarithm is a unit . the perplexity is the base to the power of the loss , in the same base .
next : 0 . gradients , which shows in which direction each score should move .
= 07
0 . gradients
a network takes the photograph of a cat for a dog . which of its scores should rise , which should fall , and by how much ? the loss alone does not answer this . its slopes do , and training follows them .
you will
derive the slope of the loss : prediction minus target ,
see how one score moves every probability ,
measure a gradient , and find out how small a step is too small ,
walk downhill , and see when there is a bottom and when there is none ,
compare two programs with equal losses and unequal gradients .
0 minutes , and 0 for the exercises . section of the article , which stops just before this question . before you read on , run all cells .
the slope of one loss
the network knows three classes : dog , cat and bird . it gives the photograph of a cat the scores 0 and 0 . the figure shows the probabilities that softmax makes of them , and below them the target .
a network cannot set its probabilities directly . it can only change its scores , by changing its weights . so we need to know for each score what happens to the loss if this score rises by a little . the answer , the change of the loss divided by the change of the score , is the slope of the loss in this score .
let us begin with the simplest case , a network with one score and a sigmoid . a spam filter gives a mail the score $ , but the mail is not spam $ . predict the sign of the slope : does the loss grow or shrink if $ rises ?
the slope is positive : a higher score means a higher loss , so the score should fall . now look at its size . the filter's probability of spam is $ , which is 0 as well .
is the slope the probability itself , then ? one case could be a coincidence . the next cell measures four slopes , for both targets , and puts the difference between the prediction $ and the target $ beside each . the library's # makes a small step up and one down , and divides the change of the loss by the distance .
the two columns agree to ten decimals , because the slope is $ . the proof has two parts . the first finds the slope in the probability $ . the library checks each line before it is shown : means that it was proved exactly , that it was only confirmed with numbers of 0 digits .
this is the slope in $ . to get the slope in the score , the chain rule multiplies it by the slope of the sigmoid . from lesson 0 we know that this is $ , which is just the denominator above .
one score moves every probability
with the three classes of the photograph , it is less simple . softmax divides by the sum of all exponentials , so a change of one score changes every probability . we need all of these slopes . the next cell prints them as a table : in row $ and column $ is the slope of $ in $ , written $ .
below the table are the sums of its rows . predict the signs in the first row . what happens to the probability of the dog if the score of the dog rises , if that of the cat rises , and if that of the bird rises ?
a higher score raises the probability of its own class and lowers those of all other classes . such a table of slopes is called a jacobian .
each row sums to 0 , up to the last digit of a double . lesson 0 explains why : adding the same number to all scores changes no probability . the columns sum to 0 as well , because the probabilities always sum to 0 , so what one class gains the others lose .
here is the formula behind the table , with its proof . in it , $ is 0 where $ , and 0 elsewhere .
many classes , the same answer
now we can work out the slope of the loss in each score of the photograph . by the chain rule , it is a sum over all classes : each probability moves with the score , and the loss moves with each probability . but most of this sum cancels . the next cell prints the gradient that the library computes and , below it , prediction minus target .
the two rows are equal . so the answer is the same as before : the slope in each score is prediction minus target . the list of all slopes is called the gradient .
training takes a step against the gradient . if it could change the scores themselves , then a step at a learning rate of 0 would add $ to each of them . the figure shows these steps as arrows . the score of the cat rises by what its probability lacks , and the others fall by the probability that they should not have .
notice that the three steps sum to 0 : they change the differences of the scores and leave their mean as it is . here is the proof that the slope is $ for every target and any number of classes . look at the last line , which uses that the targets sum to 0 .
in a network , this is where training begins . from the scores , the chain rule goes on to the weights , layer by layer towards the input . this procedure is called backpropagation , and the first thing that it passes down is $ .
all of this was with natural logarithms , but the losses of the article are in base 0 . what is the slope in another base $ ? the proof needs only the change of base lesson 0 and the slope that we have just derived . below it are the slopes in base 0 , and then $ .
the slopes in base 0 are smaller by the factor $ . the direction of a step stays the same , so a learning rate that is larger by this factor makes up for it . many texts do not mention the factor , because they take the natural logarithm .
measuring a gradient
a derivation can be right and the program that follows it wrong . training may not show this , because small steps along a wrong slope often lower the loss , too lesson 0 has an example . so it is good practice to compare every gradient that you program with measured slopes . this is called a gradient check . the next cell prints the largest of the three differences .
the slopes agree to ten decimals . the step $ by which # moves a score was chosen by the library . a slope is the limit for small steps , so it might seem best to choose the smallest step possible . predict which of the three steps # , # and # has the smallest error .
the middle step is the best by far . the figure shows the errors of many steps . central differences take a step to both sides , as the library does , and forward differences only a step up .
start at the right , with the truncation error . a shorter step helps , because over a shorter distance the loss is closer to a straight line . it helps central differences more , because a constant curvature has no effect on them . then the curves turn . the losses at both ends of a very short step agree in most digits . subtracting them leaves only the last digits , which are rounding errors , and dividing by a tiny $ magnifies these .
the best central step is near the cube root of the precision of a double , about 0 0 . it depends a little on the function , but the library takes this value for all , times the size of the score if that is above 0 .
downhill
the gradient points in the direction in which the loss rises fastest . so we go in the opposite direction , by a short step , compute the gradient anew , and repeat . this is gradient descent , and one line of the next cell does it , the one that begins with # . this time , let the target be a distribution : of ten people who looked at a blurred photograph , seven said dog , two cat , and one bird .
with such a target the loss cannot reach 0 . its least value is the entropy of the target lesson 0 , the dashed line in the figure below . we start from three places : nearly certain of a bird , nearly certain that it is no cat , and undecided . predict which of these runs get stuck above the dashed line .
no run gets stuck , not even the one that began nearly certain of the least likely class . the reason is that cross entropy is convex in the scores . if you walk through the space of scores along any straight line , in a direction $ , the loss bends upwards or is straight , but it never bends downwards . so it has no second valley in which a run could end . here is the proof .
this result has two limits . the loss is convex in the scores . in the weights of a network with hidden layers it usually is not , and there a run may end at a poor place . and convexity only says that there is no false bottom . it does not say that there is a bottom .
when there is no bottom
in the last example every class had a positive target . usually the target is one hot , because a photograph has one label . the loss can then come near to 0 , but on paper it cannot reach 0 , because softmax never gives exactly 0 . predict what the scores do in a very long run : do they settle , or grow on ?
each row has the number of steps , the lead of the cat's score , and the loss . with ten times as many steps , the loss is about a tenth , and the lead grows by about $ . so the lead grows like the logarithm of the number of steps , without limit .
the same happens to weights if they can separate the classes of the training samples without a mistake separable data . the next cell trains a spam filter with one weight $ . its input is how often offer occurs in a mail minus how often meeting does .
after one pass over the mails , $ is positive and all four are classified correctly . from then on , training only makes the filter more certain , and $ grows without limit . on new mails , such certainty costs a lot wherever it is wrong .
three remedies are common . early stopping ends training when the loss on separate validation data rises . regularisation adds a penalty for large weights . label smoothing the option # of the library's losses makes every target positive , so that there is a bottom again .
one loss , two gradients
the slope $ came from a product in which $ cancels . does it matter whether we cancel on paper or leave it to the program ? take eight mails , all of them spam . some scores are wrong , and one is extremely wrong . program a works from the scores . program b applies the sigmoid first and then a loss of probabilities , and multiplies the two slopes that we derived . to avoid a division by 0 , it replaces every denominator below # by # . each row has a score and the two slopes of the mean loss .
seven rows agree , but in the first the slope of program b is nearly 0 . that mail needs the strongest correction , and gets almost none . its denominator was below # , so program b replaced it , and now it does not cancel . the example and both numbers are from an issue of pytorch , whose loss of probabilities has this guard . here they are computed anew .
so in a program , a sigmoid followed by a loss of probabilities is not the same as a loss of scores . this is why libraries offer losses with logits . logit is another word for score . lesson 0 shows what else can go wrong .
your turn
in each cell below , replace # by your answer and run the cell .
for a photograph , softmax gives the probabilities 0 and 0 , and the first class is true . what is the gradient of the loss in the scores ? answer with a list of three numbers .
a photograph gets the scores 0 , and the second class is true . now all three scores are doubled . predict where the slope of the loss in the second score moves : # , # , or # ? decide before you compute it .
is the loss of two classes convex , too ? its slope in $ is $ with $ . to see how the loss bends , differentiate once more , and write the line that follows from
$
put it between quotation marks , with # for products . the library proves your line , or shows you numbers for which it is wrong .
write the gradient of cross entropy in the scores yourself , for any target distribution # and any scores # . you may use # , but not the gradients of the library . return a list with one slope for each score .
the last layer of a network adds a bias , a number of its own , to the score of each class , and does so in every sample of a batch . so the slope of the loss in a bias is the sum , over the samples , of the slopes in the score of its class . the function below should return the slopes of all biases , but those it returns are always 0 , up to rounding . correct it .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
you have programmed a gradient . it agrees with the measured one in the first three digits , and not in the fourth . is your gradient wrong , or the measurement ? how do you find out ?
the next cell lists what you have solved .
what the article says
the article explains what the loss measures and stops there . the word gradient does not occur in it , so there is no claim to test . but two of its sentences now have a reason .
it calls softmax and this loss together softmax , the softmax loss . the name fits , because it is the two together that have the slope $ ; neither has it alone . it also says that the loss is , for judging how close the actual output is to the expected output . the gradient says the same class by class : it is the difference between the two .
key points
the slope of cross entropy in each score is $ , prediction minus target . in base $ , divide it by $ .
one score moves every probability : $ , and each row sums to 0 .
a measured gradient is best at a medium step . longer steps have a truncation error , shorter ones lose digits .
cross entropy is convex in the scores . if every target is positive , short enough steps approach the entropy of the target . with a one hot target , the lead of the true score grows without limit .
a sigmoid and then a guarded loss can lose the gradient where it matters most . a loss of scores keeps it .
next : 0 . learning slowdown , where squared error keeps the factor that cancels here .
= 08
0 . learning slowdown
a spam filter is almost certain that an invitation to a job interview is spam . told that it is wrong , will it learn quickly , or hardly at all ? the answer depends on the loss . the experiment that shows this is famous , and hard to run fairly .
you will
find the factor that squared error keeps ,
train one neuron with each loss , at the same rate ,
close the gap with a larger rate , and measure what this costs ,
find out what a well known animation compares ,
see where squared error is at home .
0 minutes , and 0 for the exercises . section of the article . before you read on , run all cells .
two losses , two slopes
the filter gives the invitation a score of 0 , and the sigmoid turns this score into a probability of spam . the figure shows what the filter says , and below it what is true .
training needs a loss to tell it how wrong the upper row is . we know cross entropy , but a simpler one comes to mind first , the squared error $ . its mean over many samples , without the , is called mean squared error or mse . it is 0 when the prediction is right , and it grows as the prediction gets worse . so its values are sensible .
but training does not use the value of a loss . it follows the slope in the score lesson 0 , so let us work out this slope . as before , $ , and each marks a line that the library has proved .
the slope of squared error is the error $ , multiplied by $ . this second factor is the slope of the sigmoid . it is at most , and it is nearly 0 where the sigmoid is flat , that is , where the filter is nearly certain .
cross entropy has the same sigmoid behind it . but its own slope , $ , has the factor in the denominator , so the factor cancels and $ is left lesson 0 . here are both slopes as functions of the score .
now look at the invitation , with the target $ and the score 0 . predict which loss has the larger slope there : are the two about equal , does one have a few times the slope of the other , or more than that ?
the cell prints $ , the two slopes , and their ratio . the slope of cross entropy is more than fifty times as large . a guess of a few times overlooks how flat the sigmoid already is at a score of 0 .
the figure shows the size of both slopes at every score from 0 to 0 . follow the orange curve from its top to the right . there the filter gets more and more wrong , but the slope of squared error shrinks .
one neuron , trained twice
a small slope means small steps . how slow is the learning ? let us train one neuron with one input : $ . the input is $ , the target is 0 , and we begin at $ . so the first score is 0 , as above . a step of gradient descent with the learning rate $ changes both weights against the slope :
$ x 0 $ p $ before the first step and after each step .
both runs start at $ and have the rate $ . an epoch is one pass over all samples . here there is one sample , so an epoch is one step . the next cell prints both outputs after 0 epochs .
with cross entropy , the output has come down to 0 . with squared error it is still at 0 , close to the start . the figure shows all 0 epochs .
squared error does learn in the end . for about 0 epochs its curve is almost level , because the sigmoid is flat there . a neuron in this state is called saturated . then the output falls quickly through the middle , and slows down again near the target .
there is another way to see the plateau . lesson 0 proved that cross entropy is convex in the score : its second derivative is never negative , so its slope never decreases as the score grows . is squared error convex , too ? the next cell measures how fast each slope changes at a score of 0 . that is the second derivative .
the second number is negative , so squared error bends downwards there and is not convex in the score .
what is a fair comparison ?
the same rate , you may object , favours the loss with the larger slopes . that is a good objection . four times a loss has the same minimum , and needs a quarter of the rate for the same steps . so a rate has no meaning without its loss .
at $ the slope of cross entropy is four times as large . so let squared error have four times the rate , then ten times , then the ratio of the slopes at the start . predict which of these factors closes the gap at epoch 0 .
four times the rate is not enough . with ten times the rate , squared error reaches the output of cross entropy , and with the last factor it is well ahead . so for this neuron a larger rate closes the gap .
does one rate suit every start ? try it below . where scripts do not run , you see a picture of the first setting only . move the start towards 0 , where the filter is more and more certain of the wrong answer . then look for a rate at which squared error gets below 0 within 0 epochs from each start .
the next cell does the same for five starting scores , from undecided 0 to certain and wrong 0 , and prints the outputs of squared error after 0 epochs . each row begins with its rate .
at a rate of 0 , squared error brings all five outputs close to the target . so we cannot say that a larger rate helps one mail and not another . has the objection won ? is the choice of the loss only a choice of the rate ?
one thing is missing from this experiment . each mail always had the same label , so a step towards it could not be too long .
when labels contradict each other
real labels disagree . take a newsletter that 0 of 0 readers report as spam . the filter meets it again and again , each time with the verdict of one reader as the label . the best it can do is to keep $ at 0 , the true share lesson 0 . but every label moves the score a little , so $ never comes to rest . up to a point , a larger rate makes it stray farther .
the next cell draws 0 such labels and takes a step for each . then # measures how far $ typically is from 0 , as the root of the mean square .
this gives us a fair way to choose the rates . with a rate of 0 for cross entropy and 0 for squared error , the newsletter is equally calm : $ strays from 0 by about 0 .
at the same two rates , the filter has to learn that the invitation is not spam . suppose that the two mails share no words , so they share only the rate . how many steps does the invitation need until its $ is below 0 ? its input is 0 , so that only the bias moves . the rows begin with its first score . predict in which rows the two losses need about the same number of steps , and in which they differ .
from an undecided start , at 0 , the two losses need 0 and 0 steps , which is not far apart . the more certain the wrong answer , the longer squared error takes : at 0 it needs more than thirty times as many steps . the figure shows both mails , the invitation with a first score of 0 .
could squared error have a larger rate ? the next cell prints , for three rates , the rate , the noise of the newsletter , and the steps that the invitation needs from a score of 0 . cross entropy at its rate of 0 comes last .
now the rate has a price . to be as fast as cross entropy , squared error needs a rate of 0 , and then the newsletter strays more than five times as far . the slope of squared error is largest for unsure samples , and tiny for sure and wrong ones . so a rate that moves the invitation makes the newsletter jump far with every label . the slope of cross entropy is never above 0 , and largest where the answer is most wrong .
and the rate of 0 , which suited all five starts ? the next cell runs the newsletter twice , with first scores that differ by $ . it prints the rate , the noise , and whether the two outputs are ever more than apart .
at 0 the noise is larger still , and the run is chaotic : a difference in the twelfth decimal grows until the two runs have nothing in common . so the digits of its noise depend on how a computer rounds . we print only one , which does not .
squared error loses , then , when sure and wrong samples share a rate with unsure , contradictory ones . if either kind is missing , a suitable rate makes up for most of the difference .
a well known animation
the experiment with one neuron comes from michael nielsen's free book neural networks and deep learning , chapter 0 , from which many have learned this topic . an animation there trains the neuron from $ as well . the source code of the animation shows what it subtracts . for squared error this is $ , the slope in the score , at $ , just as above . for cross entropy it is $ , at $ . predict which slope this is : that in the score $ , that in the output $ , or neither ? each row of the next cell has a score , the slope of the animation , and then the slopes in $ and in $ .
it is the slope in the output $ . to get the slope in the score , one has to multiply it by the slope of the sigmoid , $ , and the animation leaves this factor out . so it does not move $ and $ along their own derivatives . the figure compares its run with two runs that do .
with the right slope , a rate of 0 leaves the output at 0 after 0 epochs . the animated slope is larger , so its run arrives . but it does not fade near the target : at a score of 0 , where the answer is almost right , it is 0 , and the right slope is 0 . so the score falls on steadily .
in fairness , the text of the book derives $ correctly , and says that the two rates differ . its conclusion is even stronger than the animation shows : at the same rate , with the right slope , cross entropy reaches 0 in 0 epochs , squared error 0 . a curve that moves the right way does not prove a gradient right . measure it lesson 0 .
where squared error is at home
the slow start came from the sigmoid , whose slope squared error keeps . what if there is no sigmoid ? suppose that a network predicts how many minutes late a train will be . its output is the score itself , because any number is possible . the loss is $ . the next cell measures its slope in $ for $ and three outputs , and prints $ beside each .
the slope is the output minus the target , so the more wrong the output , the larger the slope . there is no plateau . the slowdown belongs neither to squared error alone nor to the sigmoid alone , but to the two together .
each of the three kinds of output that we have met has a loss that fits it in this way : binary cross entropy fits the sigmoid , cross entropy fits softmax , and squared error fits a plain score . in all three cases the slope is the prediction minus the target .
squared error has merits for probabilities , too . it is an honest judge of forecasts : over many samples its mean is least when $ is the true share , as for cross entropy lesson 0 . and one sample can cost at most $ , so a single wrong label changes the mean of many only a little . among forecasters this loss , without the , is well known as the brier score . after a sigmoid it is a good judge , and a slow teacher .
your turn
in each cell below , replace # by your answer and run the cell .
a mail is not spam , but the filter gives it the score 0 . how many times as large as the slope of squared error is the slope of cross entropy there , both taken in the score ? answer with a number .
in the figure of the two slopes , the orange hump has a top . the mail is not spam . predict the output $ , not the score , at which the slope of squared error in the score is largest . answer with a number .
write one step of gradient descent with cross entropy , for a neuron with the weight # and the bias # , and a sample with the input # and the target # . return the next weight and the next bias , as a list of two numbers .
the function below should return the slope of cross entropy in the score , for the targets 0 and 0 . but it returns the slope in another quantity , like the animation above . correct it .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
a blog shows one curve : at the same learning rate , squared error learns more slowly than cross entropy . so squared error is worse . what is missing from this comparison , and how would you make it fair ?
the next cell lists what you have solved .
what the article says
the article says nothing about slopes . it gives the loss in the section , and shows with numbers that the better prediction has the smaller loss . squared error would pass the same test . the reason to prefer cross entropy for training is its slope , which the article leaves out . it names no other loss , so there is no claim of it to test here .
key points
after a sigmoid , the slope of squared error in the score has the factor $ . in cross entropy this factor cancels .
from a score of 0 , at the rate 0 and with the target 0 , cross entropy reaches 0 after 0 epochs , squared error 0 .
a larger rate closes this gap , but with contradictory labels it makes unsure samples overshoot . at equal noise , squared error is much slower on samples that are sure and wrong .
the animation uses the slope in $ for cross entropy . with the right slope , its conclusion holds even more strongly .
squared error fits a plain score : its slope is the output minus the target .
next : 0 . floating point cliffs , where correct formulas give wrong numbers .
= 09
0 . floating point cliffs
a spam filter is certain of a mail , and wrong . on paper its loss is 0 . the program follows the formula , and prints infinity . what went wrong ? a computer rounds , and at some places rounding removes all digits that matter .
you will
find the score at which the sigmoid's formula gives 0 , and why ,
compute one loss in three ways , and see two of them fail ,
find out what an epsilon repairs , and what it only hides ,
see that the slope fails , too ,
compute losses directly from the scores , for two classes and for many .
0 minutes , and 0 for the exercises . section sigmoid of the article . before you read on , run all cells .
where the sigmoid becomes 0
the mail is an invitation to a job interview , so its target is 0 : not spam . the figure shows the loss that it should have at every score of the filter , as it is on paper .
according to the article , the filter gives not spam the probability $ . on paper this is positive for every score . predict what a computer prints for the scores 0 and 0 : two tiny numbers , one tiny number and a 0 , or two zeros ?
at 0 the program says that not spam is impossible . the reason is one addition . to compute $ , the program adds $ to 0 . the numbers that it uses , called doubles , have gaps between them , and the gap above 0 is called the machine epsilon . if we add less than half of this gap to 0 , the sum is rounded back to 0 . the next cell prints $ , half the gap , and $ .
at 0 the exponential is more than half the gap , and at 0 it is less . so from 0 on , the computed sigmoid is exactly 0 . the double nearest to the true $ is a little below 0 . it is the formula that loses the difference , in its addition .
the loss $ is then infinite . each row of the next cell has a score , the loss computed as written , and the right loss from the library .
even at 0 , where the loss is still finite , its second decimal is wrong . so $ loses digits well before it becomes 0 .
what about the other end , where the score is very negative and $ itself is tiny ? is $ rounded to 0 ?
it is not , and it has all its digits . doubles lie closer together the nearer they are to 0 , so a tiny number keeps about sixteen digits , too except for the very smallest ones . near 0 , neighbouring doubles are about $ apart , so a number that is closer to 0 than that cannot be told from 0 . a small probability is safe . it is the subtraction from 0 that loses it .
three programs for one loss
can we do better ? here are three programs for the loss of the invitation , with the target 0 . the first follows the formulas of the article . the second clips $ , as many programs do : it keeps $ between a small number $ epsilon and $ , so that the logarithm is never infinite . the third uses a formula that we derive below .
we let all three compute the loss for scores from 0 to 0 . predict for each program what its curve does on the right : stop , level off , or go on ?
the naive program stops at a cliff . the clipped one levels off : it reports the same loss for a score of 0 as for 0 , although the second mistake is much more certain . only the third gives every score drawn its own loss .
its formula comes from two short derivations . each marks a line that the library has proved .
the last line of the first table contains no $ , so no probability can be rounded to 0 . but $ overflows for large $ , that is , it exceeds the largest double . the second table removes this problem . the program chooses the side on which the exponent is not positive . it also uses # , which computes $ without adding $ to 0 . the library does just the same .
so far the mail was not spam . if it is spam $ , the loss is $ , and its curve is the mirror image : the certain mistakes are at large negative scores . predict whether the cliff of the naive program is mirrored as well , from 0 to 0 .
the cliff is not at 0 , but somewhere between 0 and 0 . here $ is close to 0 and keeps its digits , as we saw above . the limit is another one : $ exceeds the largest double . so a program can pass all its tests with spam and fail with not spam .
is a larger epsilon more correct ?
the clipped program needs an epsilon . which one ? suppose that a blood test calls two patients ill and two healthy , each with the probability 0 . the second patient is in fact healthy , so the true loss is infinite . the next cell prints the mean loss without clipping and with three epsilons , and beside each the number $ . predict which epsilon gives the most correct loss : the smallest , the largest , or none of them ?
the three finite losses do not approximate anything . each is the loss of the wrong forecast , which is only the logarithm of our own epsilon , divided among four patients . the largest epsilon also charges the three right forecasts a little .
this example was reported to scikit learn as a bug . a loss of 0 looked too high , and with an epsilon of 0 the loss of 0 looked plausible . a maintainer answered that neither is right , and that the smaller epsilon is less wrong .
if we still have the scores , the question does not arise . suppose that the test computed scores of 0 and 0 :
the mean loss is 0 , a quarter of 0 , and no epsilon was needed .
the slope fails , too
training uses the slope of the loss lesson 0 , so what happens to the slope ? the naive program multiplies the slope of the loss in $ by the slope of the sigmoid , and relies on both to cancel . the clipped program does the same where $ is not clipped . where it is clipped , $ is a constant , so the slope is 0 . the figure shows both slopes , and that from the score .
the naive program divides by $ and multiplies by it again . from the cliff on , this factor is 0 , and infinity times 0 is # , not a number . a sum with one nan in it is nan , so one such mail in a batch makes the weights nan in one step .
the clipped slope looks harmless , but it is exactly 0 where the filter is most wrong . such a mail changes nothing , however often it is shown . in lesson 0 the slope of squared error was small there . this slope is 0 , so no learning rate helps . the next cell shows where it ends .
half the digits
networks are often trained in single precision float 0 , with about seven digits instead of sixteen . # rounds a double to single precision . applied after each operation it gives the results of single precision , exactly for , and nearly for exponential and logarithm . the next cell shows what is left of $ for the epsilons # and # .
in single precision , # is 0 . so a program with this epsilon is not protected at this end . here are the programs again , rounded after each operation . below the figure are the naive losses for the scores 0 and 0 .
the cliff has moved from 0 to 0 , because the gap above 0 is much larger in single precision . a network that is trained for long can reach such scores lesson 0 . the small epsilon does not prevent the cliff , and the larger one levels off below it .
what happens to the slopes ? the slope from the score is $ . with the target 0 , this is the sigmoid itself , so there is no subtraction that could lose digits .
from 0 on , the naive slope is nan and the clipped one is 0 . the slope from the score is right at all scores drawn .
many classes
softmax has the same problem and the same solution . take two photographs of a cat , with the cat in first place among two classes . the scores of one are 0 and 0 , those of the other 0 and 0 . the next cell computes the two losses by way of softmax , and then the slope of the first photograph's loss in its first score , $ .
the first loss is 0 , the second is infinite , and the slope is 0 , as if there were nothing left to learn . none of the three is right . the next cell computes the two losses and the slope from the scores .
the first loss is tiny but not 0 , and the second is 0 . so here , too , the formula must do without probabilities . the first derivation below is for any target . the second is for a single true class , and has a meaning that is easy to remember : the loss is the distance by which the score of the true class is behind a soft maximum of all scores . this soft maximum is called log sum exp .
one problem is left : $ in the sum overflows . to avoid this , subtract the largest score $ from all scores first , and add it again at the end .
the $ in front of the logarithm is easily forgotten , because softmax does not need it : adding a number to all scores does not change softmax lesson 0 . log sum exp grows by this number . the order matters , too : for the scores 0 and 0 , $ is rounded to 0 , and minus the true score 0 it is 0 . the library therefore computes $ , where $ is the sum of the exponentials without that of the largest score . the next cell prints the sum computed as written , then the library's result , then the result for smaller scores , with 0 added .
your turn
in each cell below , replace # by your answer and run the cell .
the naive loss of a mail that is not spam is $ . it is finite for all doubles $ below 0 . what is the largest of these finite values ? answer with a number or an expression .
a program clips $ to the range from 0 to 0 . then it computes the loss of a mail that is not spam , with a score of 0 . predict the slope , in the score , of what this program computes . answer with a number .
write $ as a function of $ that is right for every finite score . it must not overflow at 0 , and at 0 it must be right in all digits .
this log sum exp takes the largest score out of the exponents , so it never overflows . but for 0 it returns 0 and not 0 . correct it .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
the training of a colleague printed # . he now limits every probability to at least # and at most # before he takes the logarithm , and the training runs . what has this repaired , and what has it not ?
the next cell lists what you have solved .
what the article says
the article says that the sigmoid squeezes a number into the range 0 0 , and that the other class has the probability $ . both are true of real numbers . in a program , the formula gives exactly 0 from a score of 0 on , and the subtraction from 0 loses digits even earlier .
lesson 0 has these claims with their verdicts . what we would add to them is this : compute $ to show it , and compute the loss from $ .
key points
the sigmoid's formula gives exactly 0 from a score of 0 on , in single precision from 0 on , because $ is rounded to 0 .
for certain mistakes , the naive loss is infinite , the clipped one levels off , and the loss from the score is right .
an epsilon replaces an infinite loss by its own logarithm . in single precision , a small one does nothing near 0 .
where $ is clipped , the slope is 0 , so the worst mistakes are not corrected .
$ , and log sum exp minus the true score , need no probability . subtract scores first , or tiny losses vanish .
next : 0 . training , where a network learns from real data .
= 10
0 . training
a machine that sorts letters must read handwritten digits . it begins by guessing . how does it learn from examples , and which numbers tell its builder early that something is wrong ?
you will
hold back part of the data , and check the first loss ,
train on tumours , flowers and digits , from the slope $ ,
add a hidden layer , and check its backpropagation ,
train with three losses from one start , and recognise a second softmax ,
see why training has no bottom , and when to stop .
0 minutes , and 0 for the exercises . before you read on , run all cells .
data , and the first loss
each picture has 0 0 pixels . a pixel is a number from 0 white to 0 black , so a picture is a list of 0 numbers , its features . somebody has noted for each picture which digit it shows : this is its label . the course stores the pictures , so you need no network connection .
a program with enough weights could learn all pictures by heart , and still fail on the next letter . so we hold back a fifth of the pictures for a test , chosen at random with a seed , and train with the others . we also divide the pixels by 0 , so that they lie between 0 and 0 .
the test has a limit . the same thirteen people wrote both parts , so it tells us little about the writing of others . the cell prints the numbers of all , of training and of test pictures , then who collected them , and the licence .
the loss before the first step
our first network is softmax regression : the score of each digit is a weighted sum of the 0 pixels , plus a bias . we begin with all weights and biases 0 . the network has not seen a single picture yet . predict its mean loss , in nats .
why is my loss 0 ? because the network guesses evenly among ten classes . all scores are 0 , so softmax gives each digit the probability 0 0 , and $ . with $ classes the first loss is $ .
this is the first number to check in any training . a network knows nothing before its first step , so a first loss well below $ shows a mistake in the program . is $ also the highest sensible value ? the next cell prints $ for 0 and 0 classes . then it gives the ten class network random weights , with three seeds , and prints the losses . predict whether they are below or above $ .
all three are a little above 0 . random weights prefer some digits without a reason , and unfounded confidence is expensive . a first loss far above $ means that weights or inputs are far too large .
a step by hand
how does the loss get lower ? take two classes . a clinic measures 0 numbers of the cells of a tumour : is it malignant label 0 or benign label 0 ? one score with a sigmoid is enough : logistic regression .
the numbers have different scales , as the first five in the next cell show . so we standardise : subtract the mean of each feature , and divide by its standard deviation . both come from the training samples alone : those of new patients are unknown .
lesson 0 derived the slope of the loss in the score : $ , prediction minus target . the score is $ , so a small change of $ moves it by $ times that change . the chain rule gives
$ p $ is . the next cell computes the slope in the first weight , that of the radius , and asks the library for the same slope .
the two agree , and the slope is positive : large nuclei mean trouble , so the weight of the radius for benign has to fall . a step of gradient descent subtracts from each weight its slope , times the learning rate . then it starts again with the new weights .
repeats this . it copies a network , makes one step in each epoch one pass over the samples , and returns the trained network and the losses on the way . predict how many of the 0 new patients get a wrong answer after 0 steps .
in the confusion matrix each row is a true class and each column an answer . of the 0 patients , one gets a wrong answer : a benign tumour is called malignant .
the two kinds of mistakes are not alike . a patient whose malignant tumour is called benign goes home untreated , so a clinic would not call a tumour benign because $ is just above one half . the accuracy alone hides such differences .
softmax regression
what does such a network do with the space of features ? to see it , take only two . the length and the width of a petal tell three species of iris apart , most of the time . the network has two inputs and three scores . in the figure , the ground has the colour of the predicted species . predict the shape of the borders .
the borders are straight . between two classes , the border is where their scores are equal , $ . both scores are weighted sums of the features , so this is the equation of a straight line . softmax changes nothing about it : the highest score has the highest probability . a few flowers lie on the wrong side . a curved border could take them in , but might only trace the accidents of these flowers .
now the digits . a step with all pictures , the full batch , is wasteful , since a few dozen pictures give nearly the same slopes . so we shuffle the pictures and cut them into mini batches of 0 . an epoch then makes many steps , each a little off .
hands us the epochs one by one , so the loop below can say how far it is , always in the same place . the # gives the page a moment to show it . the last line prints the loss of the training pictures , then the loss and the accuracy on the test .
the loss is 0 on the training pictures , and 0 on the test . training also fits accidents of its own pictures , so such a gap is usual . on the test , the share of right answers is 0 .
a number does not tell us which mistakes it makes . the figure shows all of them : the true digit , then the answer .
some of these would puzzle us as well . others are clear , and the network still errs , because it can only weigh single pixels .
a hidden layer
a hidden layer computes features of its own : each of its units is a weighted sum of the pixels , and negative sums become 0 relu . the scores are weighted sums of these features .
$
borders can now bend . the price is that the loss is no longer convex in the weights lesson 0 , so the start matters .
what is the gradient of a hidden layer ? the slope $ belongs to the scores , and the hidden weights lie one layer further down . the chain rule takes us there . feature $ moves every score , by $ , so we add up . and where relu has made $ zero , a small change of its sum changes nothing :
$ a j $ delta j $ k $ a j $ . predict whether they always agree .
they agree for the second and the fourth unit . the other two have negative sums for this picture , so relu passes nothing back , and their slopes are 0 . but formula and library could share a mistake , and training would hardly show it : a wrong slope often lowers the loss , too . so we measure . the next cell moves each of the 0 biases up and down by a little , as in lesson 0 , and asks whether all measured slopes agree with the derived ones to eight decimals .
they do . now train it as before , with 0 hidden units , the same rate and the same number of epochs . predict how many mistakes it makes on the test , compared with softmax regression . the cell prints the same three numbers as before .
on the training pictures the hidden layer is far ahead , with a loss of 0 against 0 . on the test , its loss is a little lower , and its accuracy is the same , 0 . with 0 test pictures , a difference of a few mistakes would mean nothing anyway . it has used its room mainly to learn its own pictures .
does the optimiser matter ? momentum adds a share of the last step to the next one . adam gives each weight a step of its own length . the cell prints the training loss after ten epochs : plain descent at the rate 0 , momentum , adam , and plain descent at the rate 0 .
three of the losses are low . at the rate 0 , the loss is 0 , about where it began . the first steps were so long that the sums of all hidden units became negative , for every picture . then all features are 0 , all slopes in the hidden layer are 0 , and no step can bring them back . such units are called dead . what is left can only learn how frequent each digit is .
so a loss that stays at $ says that nothing of the pictures reaches the scores . try a smaller rate first .
three losses from one start
asks nothing of a loss but its mean and its slopes in the scores . so let us exchange it . two rivals work on probabilities , and need the slopes of softmax , $ lesson 0 . if $ is the slope of a loss in $ , its slope in the score $ is $ :
the first rival is squared error , $ . the second is a famous mistake : the network ends in a softmax , and the loss , which expects scores , applies softmax again . # makes a loss for training from the loss of one sample .
all three networks get the hidden layer , the same start , the same order of pictures and the same rate . predict what the second softmax does to its loss .
the network with two softmaxes learns : on the test the three accuracies are 0 and 0 . but its scores are turned into probabilities before the loss sees them . the best that the second softmax can get is a 0 for the true class and nine zeros . it makes 0 of them , which is $ , and the loss of that is 0 . no training gets below this floor .
why is my loss stuck at 0 ? this is the symptom : a loss just above the floor , and a good accuracy . give the loss the raw scores .
squared error began at 0 . at an even guess its slopes are ten times smaller , so it was slower at first , but it ends as accurate .
no bottom
does training end by itself ? the hidden layer had a training loss of 0 after 0 epochs . let us go on to 0 and watch the test pictures as well . predict the two curves : do both go on falling ?
the test loss is lowest at epoch 0 , with 0 , and at the end it is 0 . meanwhile almost all training pictures are read correctly . now a step can only lower the loss by making the network surer , so the weights grow without limit lesson 0 . where such certainty is wrong , it is expensive .
early stopping keeps the network of the lowest loss on pictures apart . if we choose the epoch by the test pictures , they are no longer a fair test . so practice cuts the data into three : training , validation for such choices , and a test used once .
your turn
in each cell below , replace # by your answer and run the cell .
a network with five classes was trained with softmax applied twice . below which loss , in nats , can its training never get ?
a colleague trains a network with ten classes . at the start all scores are 0 , and the first loss is 0 . predict which loss it is : # , # with the factor , or # . decide from the number alone .
write the training step of the clinic yourself , without a bias : # has a weight for each feature , # a list of features for each patient , and # a 0 or 0 for each . the loss is the mean binary cross entropy . return the next weights , as a list . you may use # , but no gradient of the library .
backpropagation through a hidden layer : # is the weight of feature # in score # , # is $ , and # are the features after relu . the function should return the slope of the loss in the weighted sum of each hidden unit , before relu . it forgets something . correct it .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
a colleague writes : ten classes , and nearly all test pictures are right . but the loss is 0 and falls no further . what now ? what would you answer , and which two numbers would you ask for ?
key points
hold back samples for a test , and fit nothing to them . with $ classes , a network that knows nothing has the loss $ : 0 for ten , 0 for two .
the slope in a weight is $ times its input , averaged over the batch . softmax regression draws straight borders .
backpropagation carries $ down : $ where relu lets it through , else 0 . check it against measured slopes .
softmax applied twice learns , but for ten classes its loss stays above 0 .
training loss falls on without a bottom , while the test loss rises again . stop by validation .
next : 0 . one batch , many numbers , where each framework gives a batch another loss .
= 12
0 . one batch , many numbers
a training script moves from pytorch to keras . scores , labels and weights are the same , but the first loss was 0 and is now 0 . which of the two is wrong ?
you will
tell scores , probabilities and logarithms of probabilities apart ,
compute a mean with weights and with ignored targets ,
compare targets : classes , distributions , smoothed labels ,
choose between softmax and several sigmoids ,
look up a number of a framework .
0 minutes , and 0 for the exercises . lessons 0 and 0 are needed . before you read on , run all cells .
what goes in
the whole lesson uses one batch : four samples , three classes , one row of scores for each sample . the figure shows what softmax makes of the scores .
each sample has a loss of its own . the usual loss of the batch is their mean .
sample 0 is the worst : its true class has a low probability . all frameworks agree on these four losses , if they are given what they expect .
crossentropyloss against nllloss : in pytorch , # takes scores , and # takes logarithms of probabilities . so the first is the second after a log softmax . the cell computes both . what if somebody applies softmax before # ? predict what is printed for our batch .
cannot know that its input has been through softmax , since probabilities are possible scores . so it applies softmax twice , without an error , and 0 looks as good as 0 . in training the difference shows : the loss falls , but it has a floor . lesson 0 trains such a network .
has the opposite mistake : given probabilities , it only changes their sign and takes the mean . a cross entropy with class labels is never negative , so this one is easy to notice :
keras asks with an option . by default , # : the input should be probabilities , and # divides each row by its sum . if the scores of sample 0 are given by mistake , their sum is 0 , so the true class gets $ . the cell shows the loss of this , and the right loss .
the two losses differ by less than a hundredth , by accident . to find out what a function expects , give it $ , and then the same row with 0 added to each number : a function of scores returns the same loss twice , because softmax ignores a shift .
a shift also keeps the exponentials small lesson 0 . a batch is a table , and here is a mistake that a single row cannot show : one maximum for all rows , not one for each row .
for the first row , both exponentials underflow to 0 , and the logarithm of 0 is . the right value is $ . the second row of the batch has changed what is computed for the first . in the exercises you will correct such a function .
the mean of what ?
now the question of this lesson . some classes are rare , so somebody gives them class weights : 0 and 0 . the loss of each sample is multiplied by the weight of its class . predict the mean in pytorch , from the four losses above ; what does it divide by ?
with class weights , pytorch divides by the sum of the weights of the four labels , 0 0 0 0 . this is the first number , a weighted mean . keras gets a weight for each sample , and divides by the number of samples : the second number . so neither framework is wrong . they answer different questions .
there is a trap inside pytorch , too . write the same labels as one hot rows , and it divides by the number of samples :
does the difference matter ? the next cell multiplies all weights by 0 . predict which of the two means changes : that of pytorch with labels , which is printed first , or that over the number of samples .
the weighted mean stays . the mean over the number of samples is ten times as large , and so is its slope , as if the learning rate had been multiplied by 0 . on the other hand , a weighted mean depends on which classes the batch holds : the more rare samples it has , the less each of them counts .
some targets should not count at all , such as the padding behind a short sentence . pytorch has a label for them : ignore 0 . we ignore the last sample , whose loss is small . predict the mean .
an ignored sample is missing from the sum and from the count , so pytorch divides by 0 . the second number is what you get by setting the loss of the sample to 0 and dividing by 0 . in keras , a sample weight of 0 does this , and it makes a batch with much padding look better than it is .
if all targets are ignored , the mean is 0 divided by 0 . pytorch returns nan . this library reports an error .
what is the target ?
a target may be a class or a distribution . a label is the short form of a one hot row . distributions come from several annotators , or from another network :
kl against ce : cross entropy is the divergence plus the entropy of the target , as lesson 0 proved , and as the first and the last number confirm . the entropy does not depend on the scores , so both losses have the same slope . they differ in the number that is printed : only kl reaches 0 . with one hot targets the entropy is 0 , and the two are equal .
pytorch's # has a trap in its default reduction , mean . it divides by the number of entries . predict how many times smaller this is than the mean over samples .
the factor is the number of classes ; for a vocabulary of thousands of words , the loss and its slopes almost vanish . pytorch's name for the mean over samples is batchmean . keras and this library mean that by default .
label smoothing is a third kind of target : it takes from the true class and spreads it . over which classes ? pytorch and optax spread it over all of them , so each gets $ . some papers spread it over the wrong ones only , $ each . the cell shows both targets for sample 0 , then both losses of the batch .
with $ , the true class keeps 0 , because it gets a share back ; with $ it keeps 0 . the losses 0 and 0 differ just enough to look like noise . a loss with smoothed labels cannot reach 0 either : its minimum is the entropy of the target .
several labels
a photograph may show a dog and a ball . this is a multi label task : each class is a question of its own , and more than one answer may be yes . a multi class task has exactly one true class . suppose that classes 0 and 0 are true , and the scores are 0 and 0 .
a sigmoid for each class gives high probabilities to both , and the mean of three binary cross entropies is small , 0 . softmax has to share one probability among the classes . with half of the target on each , its loss is 0 and can never fall below the entropy of this target , $ . so use sigmoids and binary cross entropy for several labels .
and bce or two outputs , for a question with two answers ? lesson 0 showed that the sigmoid is a softmax of two scores . let us compare the losses , for three networks :
the three are equal , since only the difference of the two scores counts . one output with binary cross entropy has fewer weights ; two outputs with cross entropy are as good . what must not be mixed is two outputs with a sigmoid each : then the two probabilities need not sum to 0 .
look it up
the list shows , for each convention that this course knows , what the function of a framework gives , and in brackets what the other convention would give for the same example . this library computes both . the book's page what the frameworks mean adds the inputs and the sources .
your turn
in each cell below , replace # by your answer and run the cell .
two samples have the losses 0 and 0 . their classes have the weights 0 and 0 . which mean does pytorch print , if the targets are labels ? answer with a number or an expression .
labels of ten classes are smoothed with 0 , as in pytorch . which probability does the target give to the true class ? answer with a number or an expression .
write pytorch's mean with class weights and ignored targets . you get the loss of each sample , its label , and the weights of the classes . a sample with the label 0 is ignored ; at least one sample counts . return one number .
this function gets rows of scores and should return the log sum exp of each row . for $ , its first number is . correct it .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
a clinic's data hold nine healthy people for each ill one , and the classes get the weights 0 and 0 . would you divide by the number of samples , or by the sum of the weights ?
key points
# takes scores , # takes logarithms of probabilities . softmax twice gives no error .
with class weights and labels , pytorch divides by the sum of the labels weights . an ignored target is in neither the sum nor the divisor .
kl is cross entropy minus the entropy of the target , with the same slope . smoothing with $ is not smoothing with $ .
multi class : softmax . multi label : a sigmoid and a binary cross entropy for each class .
before you compare two losses , look up what each divides by .
next : 0 . honest probabilities , which asks whether a network's probabilities can be believed .
= 13
0 . honest probabilities
a machine that sorts letters gives every digit of which it is not sure to a clerk . so its builder needs more than right answers : can the probabilities be believed , and what makes them honest ?
you will
explain why loss and accuracy both rise , and judge how low is good ,
compare confidence with correctness , and learn what the calibration error hides ,
correct the confidence with a single number ,
prove which scores make the honest probability the best answer ,
see what smoothing , focal loss and class weights do to probabilities .
0 minutes , and 0 for the exercises . before you read on , run all cells .
loss and accuracy both rise
a new office has labelled only a hundred digits . a network with a hidden layer of 0 units learns them in 0 epochs , as in lesson 0 . after each epoch we read the validation pictures , which training never sees . the figure shows their loss . it is lowest early , and then rises .
predict the accuracy on the same pictures , from that lowest point to the end .
the first line is our network , the others began with other random weights . each shows loss and accuracy where the loss is lowest , then at the end . our loss rises from 0 to 0 , and our accuracy from 0 to 0 . both rise in all four runs , but that is no law .
why loss and accuracy both rise : accuracy counts right answers , and the loss asks how probable the true digit was . the next cell prints the true digits of the first figure . then it counts , among the test pictures , the wrong answers of which the network is more than 0 sure , all wrong answers , and all pictures , and prints the share of the loss that the wrong ones hold .
in the first figure , five of the ten answers are wrong . the wrong answers , 0 of 0 , hold a share of 0 of the loss . once the training pictures are read correctly , training can only lower its loss by making the scores larger lesson 0 . so the network becomes surer of everything . a right answer gains little by it , because its loss was near 0 already , and a wrong one costs more and more . meanwhile a few answers become right .
how low is good ?
a loss means little alone . the next cell prints the loss on the test , $ , and two losses to compare with : that of a uniform guess among ten classes , and the entropy of a fair coin .
how low is good depends on two bounds . from above : 0 , or the loss of always saying how frequent each class is . a loss above it is worse than knowing nothing . from below : the entropy of the labels once the inputs are known . for clear digits it is near 0 , for a coin it is 0 , and nobody can do better . our 0 is far below the upper bound . the number $ is the geometric mean of the probabilities of the true digits .
how sure , and how often right ?
let the confidence of an answer be its probability , the highest of the ten . if the machine is honest , it is right in 0 of 0 cases in which it says 0 .
we cannot check this for one answer , but for many . sort the test pictures by confidence into bins of width 0 , and compare the mean confidence of each bin with its share of right answers . drawn , this is a reliability diagram . an honest machine has its dots on the diagonal , up to chance : it is calibrated .
predict the share of right answers in the bin of confidences between 0 and 0 .
each line of numbers shows the upper end of a bin , its number of pictures , mean confidence and share of right answers . in the bin up to 0 , the machine says 0 and is right in 0 of the cases . every dot lies below the diagonal : this network is overconfident .
the expected calibration error sums this up . take the gap between confidence and correctness in each bin , and average the gaps , each weighed by the number of its pictures . here it is 0 .
what the number hides
three experiments show how far this number can be trusted . first , we change the number of bins . second , we draw labels with the probabilities that the network says . for these labels the network is perfectly honest ; we measure with 0 bins , with 0 bins , and with 0 bins and only a hundred pictures . third , we replace the network by one that always says 0 0 .
predict the calibration error of the third , which knows nothing .
one bin gives 0 as 0 do , because here all gaps have one sign ; gaps of different signs would cancel in it . with 0 bins the error is 0 . bins of a few pictures deviate by chance , and every deviation counts . for the same reason the perfectly honest network has 0 with 0 bins , 0 with 0 bins , and 0 with a hundred pictures . so compare calibration errors only with the same bins and the same number of samples , and ask what chance alone would give .
the network that knows nothing has 0 , the best of all , and a loss of 0 . calibration compares averages , and its averages are right . so print the loss next to the calibration error .
one number repairs much
the scores of our network are too far apart . lesson 0 has the remedy : divide all scores by a temperature $ before softmax . which $ ? the one with the least cross entropy on the validation pictures , found by # . the test pictures are used only to judge it .
predict what happens to the accuracy on the test .
the first number is $ ; then come accuracy , loss and calibration error , before and after . the order of the scores stays , so every answer stays , and the accuracy of 0 , too . the loss falls from 0 to 0 , and the calibration error from 0 to 0 .
the repair is not perfect . most dots now lie a little above the diagonal , so the machine has become too modest . the temperature of 0 is the best one for the validation pictures , whose mistakes happened to cost more . with a single number for all scores , we can widen or narrow the whole , and no more . but it costs almost nothing , and it changes no answer .
which scores reward honesty ?
why fit $ by cross entropy , and not by accuracy ? suppose that a digit is a 0 with the probability 0 , as far as anybody can tell . a machine says $ for 0 , and gets a score when the truth is known . the score is proper if no answer has a better expected score than the honest one , and strictly proper if every other answer has a worse one .
the next cell tries the answers 0 and 0 . it prints the expected cross entropy , the brier score $ , the absolute error $ of the true class , and the share of wrong answers . predict which of them are least at 0 alone .
cross entropy and the brier score are least at the honest answer . the absolute error falls all the way to certainty : it rewards exaggeration . the share of wrong answers is 0 for every $ above . so accuracy is proper , but not strictly : it cannot tell an honest machine from a boaster , and it has no slope to train with .
five answers prove nothing . for cross entropy , lesson 0 has the proof : the expected loss exceeds that of the honest answer by the divergence $ , which gibbs inequality shows to be positive unless $ . for the brier score , the excess is a sum of squares , for any number of classes :
label smoothing and focal loss
can training itself keep the network modest ? label smoothing changes the target . with $ and $ classes , each class gets $ , and the true one $ in addition . now no class should reach 0 , and the scores no longer grow for ever .
the smallest possible loss is no longer 0 . it is reached where the prediction equals the smoothed target , and is the entropy of that target . the cell computes it for 0 and 0 classes .
this is label smoothing's minimum : 0 and 0 . why does my loss stop at 0 ? with $ and ten classes , it cannot get lower . so judge and compare networks by the loss without smoothing , as the next cells do .
they train the same network with another loss . they print four numbers for the test pictures : the accuracy , the cross entropy without smoothing , the calibration error , and the temperature that would fit these pictures best . the first row is for ordinary labels , the second for smoothed ones . predict the change of the calibration error .
the loss falls from 0 to 0 , and yet the calibration error more than doubles , from 0 to 0 . the overconfident network has become underconfident : a temperature of 0 , below 0 , would have to sharpen it again . how far smoothing pushes depends on $ , which knows nothing of how often the network errs . the accuracies , 0 and 0 , differ by a few pictures , which means nothing in one run .
focal loss
focal loss , $ , makes samples count less that are already predicted well ; usually $ . is it proper ? suppose that the honest probability is 0 . we search for the answer with the least expected focal loss , then train with it .
the best answer is 0 , not 0 , so focal loss is not proper : it asks for too little confidence . that is a bias , and here it happens to help . our network was too sure , and the calibration error falls to 0 and the loss to 0 . a network that is calibrated already would be made worse . the temperature gave the first network a lower loss , 0 , and needed no new training .
class weights
a clinic screens for a disease that 0 of 0 patients have . a colleague notices that the network hardly ever says ill , and gives the ill patients the class weight 0 : their loss is multiplied by it , so that both classes count the same . take a patient for whom the honest probability is 0 . predict which probability has the least weighted expected loss .
the best answer is 0 . class weights change what the probabilities mean : a weight $ multiplies the odds by $ . here the honest odds are 0 : 0 , and 0 times that is 0 : 0 . the proof is for any number of classes and weights :
so we can undo the weight afterwards : divide the odds by 0 . now real data . a tumour is malignant label 0 here or benign , and we know one number : the mean radius of its cell nuclei . we train with 0 malignant and 0 benign tumours , and test on all others . in the test we weigh both kinds so that 0 of 0 are malignant .
each row shows the share of malignant tumours that are found recall , the share of false alarms among the benign , the loss , and the mean probability , which should be 0 . the first two rows are without and with the weight , at the threshold . the weight raises the recall from 0 to 0 , for 0 false alarms instead of 0 .
the third row is the plain network at the threshold 0 . it does the same ! the weight moved a threshold , and spoiled the probabilities : the loss rises from 0 to 0 . undone last row , they are almost as good as before . with many features , weights can also change the order of the patients , so compare networks at equal false alarms .
your turn
in each cell below , replace # by your answer and run the cell .
a network with four classes is trained with label smoothing , 0 . below which loss , in nats , can its training never get ?
a fair coin falls heads 0 times in 0 . a forecast gives heads 0 each time . predict which number is 0 : # , # or # .
write the expected calibration error yourself . # has the confidence of each answer , # a 0 for each right answer and a 0 for each wrong one , and # bins have equal widths from 0 to 0 . a confidence of 0 belongs to the last bin , and 0 to the first .
a model was trained with the class weight # for yes , and says # . the function should return the probability without the weight . it is wrong in one place . correct it .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
a company offers a test for the same disease to a clinic : our network is 0 accurate on your patients . what would you answer , and which three things would you ask for ?
key points
loss and accuracy both rise when a network grows surer of everything , mistakes included . a low loss is far below that of a guess , and near the entropy of the labels .
a reliability diagram compares confidence with correctness . the calibration error depends on bins and chance , and not on knowledge .
a temperature , fitted by cross entropy on validation data , corrects the confidence and no answer .
cross entropy and the brier score are strictly proper : only the honest probability is best . accuracy is not .
smoothing raises the floor of the loss and , like focal loss , lowers confidence . class weights multiply the odds .
next : 0 . the errata lab , which hunts the bugs of programs that compute losses .
= 14
0 . the errata lab
four programs train one network on the same digits . none of them stops with an error , and each of them has a bug . how do you find a bug that raises no error ?
you will
name a bug from the first loss of a training , or from its curve ,
ask the library what a printed loss may mean ,
find the smallest input that tells a wrong program from a right one ,
write tests that need no known result , and compute which bugs they find ,
say what no such test can find .
0 minutes , and 0 for the exercises . before you read on , run all cells .
four curves , no error
a post office has four programs that train a network to read digits , as in lesson 0 . they begin with the same weights and take the pictures in the same order . none of them stops with an error , but each has one bug , so their training losses differ .
three of the networks read most test pictures correctly . predict which one does not .
it is d , with an accuracy of 0 , although its curve looks right . its labels are off by one : it is told that every 0 is a 0 , and learns this well . to the loss , a class index is only a name , and it cannot know that the name is wrong . so look at ten pictures with their labels , and print the accuracy .
the first loss
the bugs of a , b and c do show in the loss . at the start all scores are 0 , so a right program begins at $ lesson 0 . the next cell prints the four first losses , then $ divided by ten , $ and $ . predict the bug of a .
a begins at 0 , which is $ divided by 0 : it takes the mean over all entries of a table , and so divides by the ten classes , too . b begins at exactly 0 , which is $ : it takes the logarithm to base 0 . both losses are right up to a factor , and so are their slopes . for training , that is only another learning rate , so a and b read digits well . their numbers mislead if you compare them with those of others .
c begins at 0 , as it should . but while the other losses approach 0 , its loss stays above 0 .
what is my loss ?
you need not know such numbers by heart . # takes a loss as it was printed , because its digits say how exact it is , and looks for known causes . a network that knows nothing about $ classes has the loss $ . a network that is certain and wrong has $ , which is infinite , unless the program replaces the 0 by a small $ and prints $ .
in forums people ask : why is my loss 0 or 0 ? predict which of these networks are certain and wrong .
why is my loss 0 ? it is $ : two classes , and the network knows nothing . in chinese : 0 why is my loss 0 , or 0 ? they are $ and $ , and mean the same for ten and for a thousand classes . if such a loss stays , nothing of the inputs reaches the scores .
why is my loss 0 ? a probability of 0 was replaced by $ , written # in programs . why is my loss 0 ? here it was replaced by $ , the least normal number of single precision . give your loss the scores , and nothing is replaced lesson 0 . then look at these samples : their scores are too large , or their labels are wrong .
one number , several causes
a short number fits many causes . so # ranks what it finds , by how common the cause is , and says whether the first stands out from the others . the next cell asks about the first loss of b as it is printed . then it says that there are ten classes . predict whether the number alone is enough .
it is not : a guess between two classes costs exactly 0 bit , and a guess among ten costs exactly 0 hartley . only with the number of classes does one answer stand out . and where no cause fits , the list is empty : most losses are no special number .
a whole curve
a curve says more than a number . # looks for a start far above chance , for a level at a known number , for nan , for losses below zero , and for a rise . the next cell shows it the losses of c , prints the floor of lesson 0 , $ , and goes on with the losses of d .
c is named : it applies softmax twice , so its loss cannot fall below 0 . for d the list is empty , and rightly so : with its labels , the curve is in order .
a log is often all that somebody has . # finds the losses in a pasted text , and the accuracies beside them . a colleague sends the log below , and asks whether the training is broken . predict what is found .
loss and accuracy both rise , as in lesson 0 : the network grows surer of everything , its mistakes included . this is no bug , and a fitted temperature lowers the loss .
the book has a page for these questions , what is my loss ? , where you can paste a number or a log of your own .
the smallest input
a symptom suggests a bug . to be certain , we need an input for which a wrong program and a right one give different numbers . the smaller it is , the easier it is to check by hand .
the course keeps a collection . # makes a small program whose functions call each other : softmax , losses , slopes , means . a bug is an entry of the list # , and replaces one of these functions . each has been met somewhere . the next cell counts them . it prints those of the article , and then those that were reported in 0 .
the first two are misprints . the third is a choice , and the fourth an order that the article writes both ways . the article's printed losses come from the right formulas . the bugs of programs look as harmless , until somebody has found them . for example , a program takes the mean loss of each batch , and at the end the mean of these means . as the last line says , a well known library did so until 0 .
the next cell takes 0 and 0 samples in batches of two . each row has the number of samples , the right mean loss , and that of the faulty program . predict for how many samples they first differ .
for 0 . then the last batch has a single sample , which counts as much as the two others together . with 0 or 0 samples all batches are full , and the bug is invisible . so a test with round numbers , such as 0 samples in batches of 0 , never finds it .
all bugs in the list but one have such an input . the next cell prints three of them : the call , the wrong result and the right one .
tests that know no result
so far we had to know the right result . for a new program , nobody does . but we often know a law that results obey , whatever they are : the probabilities of softmax sum to 0 , and adding the same number to all scores changes nothing . a test of such a law is called metamorphic , or property based . here we say generic .
does it help ? a test kills a bug if the right program passes it and the program with the bug fails . in mutation testing , a program with a planted bug is a mutant . our first test adds 0 to the scores 0 and 0 . predict how many of the 0 bugs it kills .
it kills 0 : the test passes with the right program , and with every wrong one . its law is right , but 0 is a harmless number . a law is tested by the input that strains it . let us add 0 instead .
the second test is the best known of all : equal scores must cost $ . the next cell counts what each of the two kills . then it asks about two bugs : one index for two , which is the article's misprint in softmax , and softmax twice . predict whether the second test kills them .
neither . the misprint gives every class the same probability , and softmax of equal scores , once or twice , does so as well : for equal scores , both are right . so a first loss of $ , good sign as it is , says nothing about them . the test kills 0 other bugs , among them a lost minus sign and the wrong base .
the test has a bug
a test is a program , too . most compare two numbers up to rounding , relative to the larger one , as # does . the loss of no at the score 0 should be 0 . the bug $ gives infinity instead . predict whether # takes the two for equal .
it does : the difference is infinite , but so is the tolerance , and $ . so the test passes , and the bug survives . with # , which compares infinite numbers exactly , the bug is killed . without bugs planted on purpose , nobody would have noticed that this test cannot fail .
the kill matrix
the library has 0 generic tests , written with such care . # runs each of them on the program with each of the 0 bugs . predict how many bugs survive all tests .
the list says what each test asks . the column slope is the fullest : finite differences lesson 0 find whatever makes loss and slope disagree . next comes extreme , with scores of 0 and 0 . the bugs that it finds alone are invisible at scores near 0 .
a ring marks a bug that a single test finds . predict how many of the 0 tests are enough to find all the bugs that they find together .
the 0 tests with a ring must stay , and they find all 0 bugs . why keep the other five ? first , they say more exactly what is wrong : if the probabilities do not sum to 0 , you know where to look , but a failed slope may have many causes . second , our list holds the bugs that we know . the next bug may be one that only the law of a spare test sees .
what no generic test finds
two bugs survive . the next cell prints why . then it tries a test of another kind , with a result that somebody has stored , and says whether this test kills them .
the first is no bug at all : if the exponentials of the scores sum to 0 already , log softmax subtracts $ . no test can tell two programs apart that compute the same . it is an equivalent mutant .
the second is a convention . smoothing can give each wrong class $ or $ , and both obey all the laws of our list . only a number that somebody stored says which of them is meant , so the last test kills it . laws do not replace reference values , and reference values do not replace laws .
and what does the matrix not show at all ? the bug of d . in our list , labels counted from 0 are killed , because there the program counts wrongly . the labels of d would be wrong in the data , and no test of a loss sees those , nor pictures that are upside down .
a cheap test reaches further : train on a handful of samples until they are known by heart . if this fails , something between input and loss is broken . the next cell does it for ten pictures , with the right labels and with those of d , and asks whether the loss ends below 0 . predict whether the labels of d pass this test , too .
both pass . ten pictures with wrong labels can be learnt by heart as well . against wrong labels only looking at them helps , or an accuracy on labels from another source .
your turn
in each cell below , replace # by your answer and run the cell .
a training with ten classes begins with all scores at 0 , and its first loss is 0 . predict which bug its program has : # , # , # , or # .
ten samples are padded : four of them should be ignored . the mean loss of the other six is 0 . a program adds up the right losses , and divides their sum by all ten . what does it print ?
write a test that kills the bug weighted sum divided by n . # should be the mean weighted by class : the sum of weight times loss , divided by the sum of the weights . the bug divides by the number of samples . return # if the program passes . # and # are labels and scores that you may use . the check runs your test on both programs .
the function should return , for the bias of each class , the slope of the mean loss of a batch . # has a class index for each sample and # its scores , one for each class . the function has two faults , and both are in one line . correct them .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
a colleague writes : my tests find every bug of your list that can be found . so my training program has no bug . what would you answer , and what would you try next ?
key points
the first loss shows a wrong factor or base , and the level at the end a second softmax . a perfect curve may have wrong labels .
# and # name known causes : $ means nothing learnt , $ certain and wrong .
the smallest input that tells wrong from right can be checked by hand . round numbers hide bugs .
generic tests need no known result . slopes and extreme scores find most of the 0 bugs , and 0 of 0 tests find all that the 0 find .
conventions need stored values , and no test of a loss sees the data .
next : 0 . to the metal , where the loss is computed as fast as a processor can .
= 15
0 . to the metal
every training step of a language model needs the loss of millions of scores , and a slope for each . where does the time go , and how much of it can be saved ? lesson 0 made these losses right ; this one makes them fast . the numbers in between are kept for lessons to come .
you will
count the exponentials that a loss really needs ,
compute loss and slopes in one pass , and keep every digit ,
build an exponential from a few multiplications ,
see what vectors of four numbers save , and what memory costs ,
read a benchmark critically .
0 minutes , and 0 for the exercises . before you read on , run all cells .
count before you measure time
here is one sample of such work : a thousand scores , one for each class , of which one belongs to the true class . a training step has many samples , and a language model such as gpt 0 has fifty times as many classes .
the functions of the library are written to be read , not to be fast . to see how much they compute , we give them a smaller task : a thousand samples with ten scores each , and a label for every sample .
the most expensive operation in it is $ . it is a small program of its own , and we will write it below . predict how many exponentials the readable loss and its gradient compute for each score . to count them , we put a counter into # .
it is three for each score , except for the largest score of each row , which needs none . the reason is that each function begins anew . the loss takes the exponentials for the logarithm of their sum . the gradient takes them again for the probabilities , and once more for the sums without the true class , so that no digit is lost lesson 0 . this is easy to explain , but wasteful .
how much time does it take ? the next cell measures your machine , in nanoseconds for each score . so its output is not part of the course , and you have to run it .
one pass
if we know the exponentials $ of a row , with its largest score $ , all the rest is cheap . the exponential of the largest score is 0 . call the sum of all others $ . then the loss of the class $ is $ , and the slopes are $ , minus 0 for the true class . so one list of exponentials is enough , and it can be stored where the slopes will be . computing several results together in this way is called fusing .
the function sums $ without the 0 , and computes the slope of the true class without $ . this matters for a sample that is right and certain , for example with the scores 0 and 0 and the first class true . the first row has its loss and slope by this function , the second has both computed from the probability .
from the probability , both are 0 . the fused function keeps the tiny values . a loss that is given the probabilities cannot recover these digits . most libraries therefore offer a loss that takes the scores , but many of these compute the slope as softmax minus one hot , which loses the digits as well .
and how many exponentials does the fused function need ?
it needs nine for ten scores , because the largest score needs none . there is also one logarithm for each sample . nearly all of these can be saved , because only the sum of the losses is needed :
here $ is the gap $ of a sample , and $ its sum of the other exponentials . the library's version for batches does all of this for a whole batch in one typed array , with the weights , the smoothing and the ignored labels of the readable loss . both must return the same loss , up to the last digits .
how an exponential is computed
nine tenths of an exponential for each score are left , so the exponential itself has to become cheaper . mathematical libraries usually compute it in two parts :
for $ , take the whole number nearest to $ . then the remaining exponent $ lies between $ and $ , and there a few terms of the series $ are enough . predict how many terms are needed for single precision : about 0 , about 0 , or more than 0 ?
each arch is the remaining exponent $ on its way from one bound to the other . with eight terms , the error is below the dashed line , so it disappears in the rounding of single precision . how many terms does double precision need , with its sixteen digits ?
at the exponents that we tried , fourteen terms are enough , and eleven are not . so half the digits need a little more than half the work . the library saves a term or two , because it fits the coefficients to the interval and does not take them from the series .
what about $ ? a floating point number stores a power of two in some of its bits . to multiply it by $ , add $ to these bits , which is an addition of whole numbers . here the number 0 is multiplied by $ :
four at a time
this exponential consists of multiplications and additions , without branches and tables . such a program can compute several numbers at once . processors have instructions that add or multiply vectors , and in webassembly a vector has four numbers in single precision or two in double precision . such instructions are called simd , single instruction , multiple data . javascript does not offer them , so this part of the library is written in assemblyscript , which looks like typescript : # . the library tells whether it can use them on this machine :
in single precision a vector holds twice as many numbers , but each has only about seven digits . the next cell asks whether the mean of a thousand losses is wrong by less than a millionth $ , relative to its size .
it is . the exponentials have single precision , but all sums are kept in double precision .
now to the time . the next cell measures four versions on your machine , in nanoseconds for each score : the readable functions , the fused function , and the batch version in double and in single precision .
what memory costs
a language model such as gpt 0 chooses among 0 tokens , which are words or parts of words . for 0 positions in a text , the scores in single precision take this many megabytes :
the caches of most computers are smaller , and then each pass over the scores waits for the main memory . a program that stores the shifted scores , then the exponentials , then the probabilities and then their logarithms goes through the memory four times . the fused version reads a few rows at a time into a small window , which stays in the cache . so it reads every score once and writes every slope once .
even the array for the slopes costs time , because new memory has to be found and cleared . predict which is faster : a new array in each step , or one that is kept ? the next cell measures both .
a benchmark to trust
the time of a single run on a busy machine proves little . # compares this library with others that compute the same , and follows some rules . a contestant must return the same values as the others , or it is excluded . each runs in a process of its own , on one core . they take turns in a new order in each round , and each is started several times , because processes of the same program differ in speed . the result is the median of the processor time . this was the machine :
the next figure has two cases in single precision . predict which contestants are faster than our vectors : none , only some native code compiled for this processor , or some that run in a browser as well ?
the bars show the time of each contestant , divided by ours . in these two cases no other library is faster . only c that was written for this benchmark is , with wider vectors . the readable functions are slow , as we expected .
two chosen cases would be an advertisement . so the next cell lists every case of the benchmark in which another library was faster , including the loss alone and double precision .
all of these are native code , whose vectors can hold two or four times as many numbers as those of webassembly . the bars c fused show how much this can save . in this benchmark , no library that runs in a browser was faster in any case .
how accurate are the results ? the benchmark compares them with numbers of sixty digits . the next cell lists the errors of the slopes in single precision , where the sample is right and certain .
the unit of these errors is the distance between two neighbouring numbers in single precision . an error of millions of units means that no digit is right : these programs compute the slope as softmax minus one hot , which leaves 0 or a rounding error . for most training this hardly matters , because the true slope is tiny . but it costs hardly any time to keep the digits .
your turn
in each cell below , replace # by your answer and run the cell .
take the batch of the language model again : 0 samples with 0 classes , in single precision . the fused version reads every score once and writes every slope once . how many bytes does it move ? answer with a number or an expression .
the scores are 0 and 0 , and the first class is true . a program computes the slope in the first score as softmax minus 0 , in single precision . predict the result , as a number .
a power that is stored separately cannot overflow . write $ as $ , as large numbers are printed . return # , with a whole number $ , and with $ at least 0 and below 0 . your function must work for $ , too .
the function below should return $ , the logarithm of the probability that a class is not the true one . for scores of 0 and 0 the answer should be 0 , but the function returns minus infinity . correct it .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
the page of a library says : our loss is up to ten times as fast as yours . which questions would you ask before you believe it , and which experiment would you run ?
the next cell lists what you have solved .
key points
the readable loss and its gradient take nearly three exponentials for each score . less than one is enough .
one pass over a row gives loss and slopes . if the other exponentials are summed without the 0 , certain answers keep their digits .
an exponential is a power of two , which is set in a few bits , times a short polynomial .
a vector computes four numbers at once two in double precision . for data larger than the cache , passes through the memory matter .
trust a benchmark whose contestants return equal values and take turns , and which lists the cases that it loses .
next : 0 . the loss is a file size , where a loss is the length of a text .
= 16
0 . the loss is a file size
a chapter of 0 bytes has to go through a satellite link that charges for every byte . how short can the file be , and what does a loss function know about it ?
you will
read a prediction as a length in bits ,
build a prefix code , and see what whole bits cost ,
write and read messages with an arithmetic coder ,
compress a chapter of this course , and compare fairly ,
prove why a loss of the true class's probability has to be a logarithm .
0 minutes , and 0 for the exercises . lessons 0 and 0 are needed . before you read on , run all cells .
a guess is a length
the chapter is the prose of lesson 0 , frozen , so that it stays the same when that lesson is edited . the figure shows its size , and the sizes that five programs make of it , each with its best settings .
every program of this kind makes a guess of what comes next , and spends few bits on what it expected . how many bits should a symbol get that was expected with the probability $ ?
suppose that you are to send one of eight symbols , all equally probable . three bits are enough , because they have eight values . one of two needs one bit , and one of 0 , a byte , needs eight . so a symbol with the probability $ gets $ bits , and
$
this is its surprisal in bits . the loss of a prediction is the length of a message .
for 0 and 0 the lengths are no whole numbers . what half a bit , or 0 bits , could mean in a file is the question of the next two sections .
words of whole bits
the obvious way to send symbols is to give each a code word of bits . lesson 0 did so for three letters . so that a reader needs no gaps between the words , no word may be the beginning of another . such a code is called a prefix code . the next cell makes one with words of 0 and 0 bits , sends the symbols 0 , and reads them back .
could all three words be shorter ? think of the words as binary fractions : all messages that begin with # lie in the first half of the interval from 0 to 0 , those that begin with # in its third quarter . a word of $ bits owns a part of length $ . no word begins another , so no two parts overlap , and they must fit into the interval :
$ k $ for the lengths 0 and for 0 . the figure after it shows the parts of our three words .
the lengths 0 are impossible , because their parts would need 0 intervals .
so a code has to share out one interval , as a prediction has to share out a probability of 0 . a code is a prediction : it acts as if symbol $ had the probability $ . now let the symbols really occur with the probabilities $ . what is the mean length of a word ?
the mean length has three parts . the first is the entropy $ in bits . the second is $ , the cost of a wrong expectation , which is never negative gibbs inequality , lesson 0 . the third , $ , is room left unused , which is never negative either , by kraft . so no prefix code needs fewer bits on average than the entropy .
huffman's code has the least mean length that whole bits allow . for a coin with the shares 0 and 0 it still needs one bit a flip , although the entropy is 0 . a remedy is to give words to blocks of flips . predict : do longer blocks always need fewer bits a flip ?
not always : blocks of three need more bits a flip than blocks of two , and those of eight more than those of seven . the trend is downwards , but slow and expensive : blocks of eight flips need a table of 0 words , and for blocks of eight letters no table would be large enough .
a message as one number
symbols should be able to share bits . go back to the interval , and give each symbol a part as long as its probability , whole bits or not . the first symbol selects its part . the second symbol divides that part in the same way , and so on . the figure shows the message a , b , a .
the last part has the length $ . in general it is the product of the probabilities , which is the likelihood of the message lesson 0 . to name a number in an interval of length $ , about $ bits are enough . and this is the sum of the surprisals of all symbols : the loss of the whole message .
this is an arithmetic coder . it has lesson 0 s problem , the product that becomes 0 . the cure is to write down each bit as soon as it is settled , and to double what is left of the interval . the library's coder has about sixty lines , and its numbers are whole , so that writer and reader never round differently .
now the article's own numbers . it has a target of class 0 and the predictions $ and $ , whose losses it prints as # and # , in hartleys . suppose that a thousand labels in a row are of class 0 . predict how many bits the coder writes for them with $ .
with $ the file has 0 bits , less than a third of a bit a label . no prefix code can do that . with $ it has 0 . in bits , the losses are 0 and 0 . the coder adds at most about two bits , for the whole file , to say where in the last interval the number lies .
so a loss can be read as a file size . a mean loss of $ nats over $ symbols is a file of $ bits , or $ bytes .
a wrong guess costs bytes
the coin falls on 0 with the probability 0 , ten thousand times . four people send the flips , each with an opinion of the coin : $ is 0 and 0 . predict who sends the longest file .
each row has an opinion , the bits of the file , the entropy of the flips and the divergence , both for all ten thousand flips . the file is their sum , up to two bits . the entropy , 0 bits , is the same for everybody . the divergence is what a wrong opinion wastes : 0 bits for 0 , which takes the frequent side for the rare one .
whoever says 0 is right about the side and too certain . this wastes 0 bits , more than the 0 of the one who knows nothing and says 0 . so overconfidence costs real bytes .
a text
now the chapter . we need a model that predicts the next byte . ours is adaptive : it counts which bytes have followed the last one , two , bytes so far , and learns while it reads . the reader's model counts the same bytes and so has the same probabilities , without any table to be sent . the number of bytes that it looks back is its order . the cell prints the size of the file for the orders 0 to 0 .
to know how frequent each byte is order 0 brings 0 bytes down to 0 . each further byte of context helps less , because a longer context has been seen less often : from order 0 to order 0 the file shrinks by 0 bytes .
sizes computed from losses are a promise . does the coder keep it ? the next cell writes the chapter with order 0 into a real file of bytes , reads it with a fresh model , and compares the text . predict the place of our file among the six programs .
only brotli is shorter , by 0 bytes . is the comparison fair ? not quite , and in both directions .
brotli brings a dictionary of english words and of web pages with it . our model begins without knowing a single letter .
this is one small file , and we chose the order on it .
our program is far slower than the others , and they also store a checksum and the length , which our reader has to be told .
no file contains the program that reads it .
the sizes of the five were measured once . the next cell prints the commands and versions . your machine has a gzip as well : is its file longer than ours , and within a fiftieth of the stored size ?
where do the bits go ? let the model read the chapter , and then two sentences : one in the words of the chapter , and one with words that it has never seen . the figures show the bits of each character .
the sentence of the chapter's own words costs 0 bits , the other 0 . a byte that the model finds impossible would cost infinitely many bits . to prevent this , each byte keeps a share of at least $ , so that it costs 0 bits at most . this is the same remedy as the small constant in a loss lesson 0 : you pay a little always so that you never pay without limit .
the model also learns while it reads . predict how many bits a byte it needs in the last tenth of the chapter , if it needs 0 in the first .
it needs 0 . this is a learning curve , as in training , and the size of the file is the area below it . so a file size measures the whole training , the bad beginning included . a model that was trained before would have to be sent as well , or be known to the reader , as brotli's dictionary is .
why log , and not linear ?
a coder needs the logarithm , because lengths add where probabilities multiply . that was the reason of lesson 0 , too . but suppose that we do not want to send anything , and only want honest forecasts : whoever believes in the probabilities $ should lose least by saying so . is there another loss that does this ?
let the loss be some function $ of the probability of the true class . the next cell lists all answers in steps of a sixtieth . it defines the expected loss of an answer if the truth is $ , and a search for the answer that loses least . then predict the best answer for $ , for which honesty was best with two classes lesson 0 .
the best answer is $ . its expected loss is 0 , while the truth costs 0 . so this loss rewards a forecaster for denying that something happens which happens one time in ten . the next cell tries other losses in the same way .
only under $ is the honest answer the best one . a linear loss , $ , even asks for certainty . is this a matter of the examples , or a law ? suppose that honesty is best . then moving a little probability from one class to another must not pay , and its slope must be 0 . the first derivation computes this slope for an unknown differentiable $ .
so $ is the same everywhere , if there are three classes or more . lesson 0 proved what follows : $ , with $ because the loss should fall as $ rises . and gibbs inequality lesson 0 is the converse : under the logarithm honesty is best .
the theorem : let $ be differentiable , and let there be at least three classes . if , for all positive true probabilities , the honest answer has the least expected loss , then $ is a logarithm , up to its unit and a constant . the figure shows $ of five losses .
two of the curves , those of $ and of $ , are symmetric about one half . this is all that two classes ask for , because $ can only be $ . the derivation shows it for $ : the difference is 0 for $ , and for no other pair with $ .
what was assumed ? the loss looks only at the probability of the true class ; it is local . the squared error over all classes the brier score is honest as well , but it also looks at how the wrong classes share the rest . and $ has a derivative . there is a proof without this , which is longer .
so why log , and not linear ? log because lengths add , because losses of independent samples add , and because nothing else that looks at the true class alone makes honesty the best answer . these are three questions with one answer .
your turn
in each cell below , replace # by your answer and run the cell .
a prefix code has three words , of 0 and 0 bits . how many words of 0 bits can it have besides ? answer with a number .
a model predicts 0 labels with a mean loss of 0 nat . an arithmetic coder writes the labels with this model . how many bytes does the file need ? leave the coder's last two bits aside , round up , and answer with a number or an expression .
prove that $ is honest with two classes . class 0 has the true probability $ and the prediction $ , so the expected loss is $ . write its slope in $ , between quotation marks , with # for products . any correct form will do .
write the step in which the coder meets the model . an interval begins at # and has # whole numbers . symbol # owns it from # to # , measured in parts of the last entry of # , with both ends rounded down . return a list of two numbers : the beginning and the length of its part . for example , # is # .
this function gets the losses of a message , symbol by symbol and in nats , and should return the bits of the whole message again without the coder's last two . for a hundred symbols that were nearly certain it returns 0 , and the file is much shorter . correct it .
the last question is open : no program can judge your answer . write it between the backticks , and run the cell . then compare it with the model answer that the check shows .
can you beat 0 bytes ? change the options of # , or write a model of your own that knows some english before it begins . what would you have to send , or to tell your reader , for the comparison to be fair ?
key points
what was predicted with the probability $ costs $ bits . a mean loss of $ nats over $ symbols is a file of $ bytes .
a prefix code exists if $ . its mean length is at least the entropy , and usually more .
an arithmetic coder needs about two bits more than the loss of the whole message . a wrong expectation adds the divergence .
some counting writes the chapter in 0 bytes . a fair comparison says what was chosen , stored or known before .
with three or more classes , the logarithm is the only differentiable loss of the true class's probability that makes honesty best .
next : 0 . start here , to read again with what you know now , or the coder in # .
`;
