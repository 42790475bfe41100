using MentorBot.Benchmarks.Matching;
using MentorBot.Benchmarks.Planning;
using MentorBot.Benchmarks.Report;

return args switch
{
    ["match", "all", .. var rest] => ReportCommand.Run(rest, Console.Error),
    ["match", .. var rest] => MatchCommand.Run(rest, Console.Out, Console.Error),
    ["plan", .. var rest] => await PlanCommand.RunAsync(rest, Console.Out),
    _ => MatchCommand.Help(Console.Error),
};
