using MentorBot.Benchmarks.Matching;

return args switch
{
    ["match", .. var rest] => MatchCommand.Run(rest),
    _ => MatchCommand.Help(),
};
