using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using NeiQa.Console;
using NeiQa.Console.Commands;
using NeiQa.Console.Rendering;

System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var terminal = new Terminal();
var arguments = ConfigurationArguments.Split(args);
var context = new CommandContext(arguments.Settings, terminal);
var root = new RootCommand("Answers questions from a folder of documents, with the words that support each answer.")
{
    EvalCommand.Create(context),
};

return await CommandRunner.RunAsync(root, arguments, terminal);
