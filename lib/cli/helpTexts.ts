import type { Text } from "../text/text.js";

type Command =
  | "program"
  | "start"
  | "book"
  | "notebooks"
  | "reproduce"
  | "model"
  | "readme"
  | "lint"
  | "translate"
  | "new"
  | "learner"
  | "instructor"
  | "solutions"
  | "grade"
  | "workshop"
  | "lab"
  | "doctor"
  | "prepare";

/** What each command does. */
export const commandTexts: Readonly<Record<Command, Text>> = {
  program: {
    en: "Runs, checks and opens the notebooks of the course.",
    zh: "运行、检查和打开本课程的笔记本。",
  },
  start: {
    en: "Run notebooks, build the book in .course/book/ and, on a terminal, serve it.",
    zh: "运行笔记本，把书做到 .course/book/ 里；在终端里还会提供浏览。",
  },
  book: {
    en: "Run what changed, and build the book, a static web site, in .course/book/.",
    zh: "运行有变化的笔记本，把书（一个静态网站）做到 .course/book/ 里。",
  },
  notebooks: {
    en: "Format, check and run notebooks, and write their outputs back into notebooks/.",
    zh: "排版、检查并运行笔记本，把输出写回 notebooks/。",
  },
  reproduce: {
    en: "Compute the article's numbers and claims; fail if one of them is not reproduced.",
    zh: "计算原文的数和论断；有一个未能复现就失败。",
  },
  model: {
    en: "Fetch the network of lesson 11, and compare it with the stored scores.",
    zh: "下载第 11 课的网络，与存储的得分比较。",
  },
  readme: {
    en: "Compute the README's tables, and write them into it.",
    zh: "计算 README 的表格，并写进去。",
  },
  lint: {
    en: "Check notebooks against the course's rules, without running them.",
    zh: "按本课程的规则检查笔记本，但不运行。",
  },
  translate: {
    en: "Show what is missing, stale or wrong in the translations of lessons and pages.",
    zh: "列出课文和页面的译文中缺少、过时或有误之处。",
  },
  new: {
    en: "Add the files of a lesson, an exercise, a figure, a loss or a derivation.",
    zh: "添加一课、一道练习、一幅图、一个损失或一个推导的文件。",
  },
  learner: {
    en: "Write the notebooks without solutions into .course/learner/.",
    zh: "把不带答案的笔记本写到 .course/learner/ 里。",
  },
  instructor: {
    en: "Write the notebooks with solutions and notes into .course/instructor/.",
    zh: "把带答案和注释的笔记本写到 .course/instructor/ 里。",
  },
  solutions: {
    en: "Put the solutions back into the cells of notebooks/, so that you can edit them.",
    zh: "把答案放回 notebooks/ 的单元格里，供你编辑。",
  },
  grade: {
    en: "Grade the submitted notebooks in a folder, into tables in .course/grades/.",
    zh: "批改一个文件夹里交上来的笔记本，表格在 .course/grades/ 里。",
  },
  workshop: {
    en: "Write what an instructor needs into .course/workshop/: agendas, slides, guides, handouts.",
    zh: "把教师需要的写到 .course/workshop/ 里：日程、幻灯片、指南、讲义。",
  },
  lab: {
    en: "Open the notebooks in the Jupyter of this machine, with the course's kernel.",
    zh: "用本机的 Jupyter 和本课程的内核打开笔记本。",
  },
  doctor: {
    en: "Check everything that the course needs, and say how to correct each fault.",
    zh: "检查本课程需要的一切，并说明每个毛病怎样改正。",
  },
  prepare: {
    en: "Tell VS Code where the kernel is; called by the install.",
    zh: "告诉 VS Code 内核在哪里；由安装过程调用。",
  },
};

type Part =
  | "notebooks"
  | "language"
  | "onlyLanguage"
  | "timeout"
  | "jobs"
  | "oneForEachCore"
  | "port"
  | "course"
  | "fresh"
  | "noOpen"
  | "noServe"
  | "host"
  | "serve"
  | "reproduceJson"
  | "stamp"
  | "words"
  | "kind"
  | "section"
  | "submissions"
  | "labArguments"
  | "doctorJson"
  | "room"
  | "agenda"
  | "help";

/** What arguments and options mean. */
export const optionTexts: Readonly<Record<Part, Text>> = {
  notebooks: {
    en: "by number, name or path; all if there are none",
    zh: "编号、名称或路径；不写则为全部",
  },
  language: {
    en: "the language of messages: en or zh; if it is not named, that of LC_ALL or LANG",
    zh: "消息的语言：en 或 zh；不写则取自 LC_ALL 或 LANG",
  },
  onlyLanguage: {
    en: "only the notebooks in this language: en, or a folder of lib/lessons; also for messages",
    zh: "只运行这种语言的笔记本：en 或 lib/lessons 里的一个文件夹；也用于消息",
  },
  timeout: { en: "how long a cell may run", zh: "一个单元格最多运行多久" },
  jobs: { en: "how many notebooks run at the same time", zh: "同时运行几个笔记本" },
  oneForEachCore: { en: "one for each core", zh: "每个核心一个" },
  port: {
    en: "the port of the book; if it is taken, the next free one",
    zh: "书的端口；被占用时取下一个空闲的",
  },
  course: {
    en: "the folder that holds notebooks/, if it is not this clone",
    zh: "存放 notebooks/ 的文件夹，如果不是这份克隆",
  },
  fresh: {
    en: "run and build everything, also what has not changed",
    zh: "全部重新运行和制作，包括没有变化的",
  },
  noOpen: { en: "do not open the book in a browser", zh: "不在浏览器中打开书" },
  noServe: {
    en: "end when the book is built, as without a terminal",
    zh: "书做好后就结束，和没有终端时一样",
  },
  host: {
    en: "then serve it to everybody in this network, for a room without internet",
    zh: "然后提供给网络中的所有人，用于没有互联网的教室",
  },
  serve: {
    en: "then serve the slides to this computer, so that their cells run",
    zh: "然后在本机提供幻灯片，使其中的单元格可以运行",
  },
  reproduceJson: { en: "print the results as JSON", zh: "把结果打印为 JSON" },
  stamp: {
    en: "note that the translations fit the English cells as they are now",
    zh: "记下：译文与现在的英文单元格相符",
  },
  words: { en: "what to add, and its name", zh: "要添加什么，以及它的名称" },
  kind: { en: "the kind of an exercise", zh: "练习的类型" },
  section: {
    en: "the title of the article's section that a lesson examines",
    zh: "这一课所检验的原文小节的标题",
  },
  submissions: {
    en: "a folder with one folder of notebooks for each person",
    zh: "一个文件夹，其中每个人有一个存放笔记本的文件夹",
  },
  labArguments: {
    en: "learner opens the learner edition; the others are passed on to Jupyter",
    zh: "learner 打开学习者版；其他的传给 Jupyter",
  },
  doctorJson: { en: "print a line of JSON for each check", zh: "每项检查打印一行 JSON" },
  room: {
    en: "print such reports of many computers, one file each, as one table",
    zh: "把许多电脑的这种报告（各一个文件）打印成一张表",
  },
  agenda: {
    en: "only the agenda of this kind; without it, all of them",
    zh: "只写这一种日程；不写则为全部",
  },
  help: { en: "display help for command", zh: "显示命令的帮助" },
};

/** The titles of the parts of a help text. */
export const helpTitles: Readonly<Record<string, Text>> = {
  "Usage:": { en: "Usage:", zh: "用法：" },
  "Arguments:": { en: "Arguments:", zh: "参数：" },
  "Options:": { en: "Options:", zh: "选项：" },
  "Commands:": { en: "Commands:", zh: "命令：" },
};
