using MentorBot.Benchmarks.Matching;
using MentorBot.Benchmarks.Planning;
using MentorBot.Benchmarks.Queries;
using MentorBot.Benchmarks.Report;
using MentorBot.Benchmarks.Sending;
using MentorBot.Benchmarks.Sentences;
using MentorBot.Benchmarks.StartAndIdle;
using MentorBot.Benchmarks.Turns;

return args switch
{
    ["match", "all", .. var rest] => ReportCommand.Run(rest, Console.Error),
    ["match", .. var rest] => MatchCommand.Run(rest, Console.Out, Console.Error),
    ["plan", .. var rest] => await PlanCommand.RunAsync(rest, Console.Out),
    ["send", .. var rest] => await SendCommand.RunAsync(rest, Console.Out),
    ["queries", .. var rest] => await QueriesCommand.RunAsync(rest, Console.Out),
    ["start", .. var rest] => await StartCommand.RunAsync(rest, Console.Out),
    ["idle", .. var rest] => await IdleCommand.RunAsync(rest, Console.Out),
    ["turns", .. var rest] => await TurnsCommand.RunAsync(rest),
    ["sentences", .. var rest] => SentencesCommand.Run(rest, Console.Out),
    _ => MatchCommand.Help(Console.Error),
};
