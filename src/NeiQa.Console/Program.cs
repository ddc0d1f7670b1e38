using System.CommandLine;
using System.Text;
using NeiQa.Console;
using NeiQa.Console.Commands;
using NeiQa.Console.Rendering;

System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var arguments = ConfigurationArguments.Split(args);
var context = new CommandContext(arguments.Settings, new Terminal());
var root = new RootCommand("Answers questions from a folder of documents, in their own words. Any setting can be given as --NeiQa:KEY=VALUE.")
{
    ChatCommand.Create(context),
    AskCommand.Create(context),
    SearchCommand.Create(context),
    IndexCommand.Create(context),
    EvalCommand.Create(context),
};

return await CommandRunner.RunAsync(root, arguments, context.Terminal);
