using MentorBot.Benchmarks.Matching;
using MentorBot.Benchmarks.Report;

return args switch
{
    ["match", "all", .. var rest] => ReportCommand.Run(rest),
    ["match", .. var rest] => MatchCommand.Run(rest),
    _ => MatchCommand.Help(),
};
