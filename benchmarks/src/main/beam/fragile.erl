%% A process that crashes when it is told to, and tells of each of its starts.
-module(fragile).
-behaviour(gen_server).
-export([start_link/2, init/1, handle_call/3, handle_cast/2]).

start_link(Parent, Number) -> gen_server:start_link(?MODULE, {Parent, Number}, []).

init({Parent, Number}) ->
    Parent ! {born, self(), erlang:monotonic_time(nanosecond)},
    {ok, Number}.

handle_call(number, _, Number) -> {reply, Number, Number}.

handle_cast(crash, _) -> error(as_demanded).
